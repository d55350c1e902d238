import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { recoveryPlan, ScaleSet } from "hubguard";
import { hub, resourceGroupName, subnetId } from "./network.ts";

const config = new pulumi.Config();

/** What the pipeline sets before each deployment: everything that a machine is made from. */
const release = config.get("release") ?? "1.0.0";
const imageVersion = config.get("imageVersion") ?? "latest";

/** Nobody holds the private key of the file's: set your own. */
const sshPublicKey =
    config.get("sshPublicKey") ?? readFileSync(new URL("operator.pub", import.meta.url), "utf8").trim();

/** A new machine is a worker as soon as it has booted, be it of a release or in place of a lost one. */
const cloudInit = `#cloud-config
package_update: true
packages: [docker.io]
runcmd:
  - docker run --detach --restart always registry.contoso.com/render-worker:${release}
`;

const workers = new ScaleSet("render", {
    plan: { app: "render", environment: "production", data: "external", unprotected: { reason: "stateless" } },
    hub,
    resourceGroupName,
    subnetId,
    capacity: config.getNumber("capacity") ?? 3,
    size: "Standard_F4s_v2",
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: imageVersion },
    os: "linux",
    administrator: { username: "operator", sshPublicKey },
    customData: cloudInit,
});

/** What the pipeline brings to the new release. */
export const scaleSetName = workers.scaleSetName;
export { resourceGroupName };
export const recovery = recoveryPlan();
