import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { recoveryPlan, UnprotectedVm } from "hubguard";
import { hub, resourceGroupName, subnetId } from "./network.ts";

const config = new pulumi.Config();

/** The last day of the estate, on which somebody deletes it or agrees on another one. */
const until = config.get("until") ?? "2027-06-30";

/** Nobody holds the private key of the file's: set your own. */
const sshPublicKey =
    config.get("sshPublicKey") ?? readFileSync(new URL("operator.pub", import.meta.url), "utf8").trim();

const machine = {
    app: "shop",
    reason: "dev-test",
    until,
    hub,
    resourceGroupName,
    subnetId,
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    os: "linux",
    administrator: { username: "operator", sshPublicKey },
} as const;

const workstations = ["ada", "grace", "linus"].map(
    (name) => new UnprotectedVm(`dev-${name}`, { ...machine, environment: "development", size: "Standard_DS1_v2" }),
);
const test = new UnprotectedVm("test", { ...machine, environment: "test", size: "Standard_DS2_v2" });

export const addresses = [...workstations, test].map(({ privateIpAddress }) => privateIpAddress);
export const recovery = recoveryPlan();
