import * as pulumi from "@pulumi/pulumi";
import { Hub, type LoadBalancer, RecoveryPair, recoveryPlan } from "hubguard";
import { site } from "./network.ts";

const config = new pulumi.Config();

/** A preview does without a password; what is deployed has one of your own. */
const password = pulumi.runtime.isDryRun()
    ? (config.getSecret("administratorPassword") ?? "not-known-yet")
    : config.requireSecret("administratorPassword");

/** What clients connect to: the address of the availability group's listener on a Hub, as its balancer has it. */
function listener(privateIpAddress: string): LoadBalancer {
    return {
        frontend: { privateIpAddress },
        probe: { protocol: "Tcp", port: 59_999, intervalSeconds: 5 },
        rules: [{ frontendPort: 1433, floatingIp: true }],
    };
}

const sql = new RecoveryPair("sql", {
    plan: {
        app: "sql",
        rto: "1h",
        rpo: "15m",
        data: "local",
        highAvailability: {},
        replication: { level: "application", failover: "application" },
        /** A copy follows every mistake at once: only a backup brings back what was deleted. */
        backup: {
            method: "application",
            kind: "differential",
            schedule: "15 1 * * *",
            target: config.get("backupTarget") ?? "backup.dc3.contoso.com",
            restore: "app-data",
        },
    },
    count: 2,
    size: "Standard_DS12_v2",
    image: { publisher: "MicrosoftSQLServer", offer: "sql2019-ws2019", sku: "enterprise", version: "latest" },
    os: "windows",
    administrator: { username: "operator", password },
    dataDisks: [
        { name: "data", sizeGb: 512, sku: "Premium_LRS", caching: "ReadOnly" },
        { name: "log", sizeGb: 128, sku: "Premium_LRS", caching: "None" },
    ],
    primary: { ...site(new Hub("west"), "10.10"), loadBalancer: listener("10.10.2.10") },
    standby: { ...site(new Hub("east"), "10.20"), loadBalancer: listener("10.20.2.10") },
});

export const primaryListener = sql.primaryAddresses;
export const standbyListener = sql.standbyAddresses;
export const recovery = recoveryPlan();
