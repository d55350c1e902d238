// One mistake for every rule of the policy pack. The mistake that `settings` finds is in policy-config.json.
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import { backupAccount, location, machine, resourceGroupName } from "./machines.ts";

const backup = {
    protection: "backup",
    rto: "8h",
    rpo: "4h",
    "backup-method": "agent",
    "backup-kind": "incremental",
    "backup-schedule": "0 */4 * * *",
    "backup-target": "backup.dc2.contoso.com",
    restore: "app-data",
};
const highlyAvailable = { protection: "high-availability", rto: "15m", rpo: "1h", data: "external" };

// require-protection: nobody said whether it needs protection.
machine("intranet", { app: "intranet", rto: "1d", rpo: "1d" });

// require-app: protected, but for which application?
machine("orders-db", { ...backup });

// require-rto, require-rpo: an objective is missing.
const { rto: _rto, ...withoutRto } = backup;
machine("billing-db", { app: "billing", ...withoutRto });
const { rpo: _rpo, ...withoutRpo } = backup;
machine("stock-db", { app: "stock", ...withoutRpo });

// valid-protection-metadata: a misspelt value.
machine("mail", { app: "mail", ...backup, "backup-method": "agnet" });

// no-vm-backup-on-set-members: a member of an availability set is backed up as a whole VM.
const balancer = new network.LoadBalancer("shop", {
    resourceGroupName,
    location,
    frontendIPConfigurations: [{ name: "front", privateIPAddress: "10.10.1.10" }],
    backendAddressPools: [{ name: "web" }],
    probes: [{ name: "alive", protocol: "Tcp", port: 443, intervalInSeconds: 5, numberOfProbes: 2 }],
});
const backendPoolId = balancer.backendAddressPools.apply((pools) => pools?.[0]?.id ?? "");
const shopSet = new compute.AvailabilitySet("shop", { resourceGroupName, location, sku: { name: "Aligned" } });
machine("shop-0", { app: "shop", ...highlyAvailable }, { availabilitySetId: shopSet.id, backendPoolId });
machine(
    "shop-1",
    { app: "shop", ...backup, protection: "high-availability,backup", data: "local", "backup-method": "snapshot" },
    { availabilitySetId: shopSet.id, backendPoolId },
);

// unprotected-needs-reason: a test machine without an end.
machine("sandbox", { app: "sandbox", protection: "none", "unprotected-reason": "dev-test" });

// ha-behind-load-balancer: two machines share a set, and nothing balances between them.
const portalSet = new compute.AvailabilitySet("portal", { resourceGroupName, location, sku: { name: "Aligned" } });
machine("portal-0", { app: "portal", ...highlyAvailable }, { availabilitySetId: portalSet.id });
machine("portal-1", { app: "portal", ...highlyAvailable }, { availabilitySetId: portalSet.id });

// undecided: the address of an account that does not exist yet.
machine("archive", {
    app: "archive",
    ...backup,
    "backup-target": backupAccount.primaryEndpoints.apply((endpoints) => endpoints.blob),
});
