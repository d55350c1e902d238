import { readFileSync } from "node:fs";
import * as azure from "@pulumi/azure-native/provider.js";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

/** The Hub's region. */
export const location = config.get("location") ?? "redmond";

/** Where the Hub's own agents and products send the copies: outside the Hub. */
export const backupTarget = config.get("backupTarget") ?? "backup.dc2.contoso.com";

/** Nobody holds the private key of the file's: set your own. */
export const sshPublicKey =
    config.get("sshPublicKey") ?? readFileSync(new URL("operator.pub", import.meta.url), "utf8").trim();

/** One provider for one Hub. Credentials come from the environment (ARM_CLIENT_ID, ARM_CLIENT_SECRET, …). */
export const hub = new azure.Provider("hub", {
    location,
    subscriptionId:
        config.get("subscriptionId") ?? process.env.ARM_SUBSCRIPTION_ID ?? "00000000-0000-0000-0000-000000000000",
});
