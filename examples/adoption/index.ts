import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import { type HighAvailabilityPlan, protect, protection } from "hubguard";
import { guest, hub, site, storageProfile, subnetId } from "./site.ts";
import { WebTier } from "./web-tier.ts";

/** What the owner of the application said. */
const erp = { app: "erp", rto: "8h", rpo: "4h" };
const web: HighAvailabilityPlan = { ...erp, highAvailability: {}, data: "external" };

const nic = new network.NetworkInterface(
    "erp-db",
    { ...site, ipConfigurations: [{ name: "ip", subnet: { id: subnetId } }] },
    { provider: hub },
);
const data = new compute.Disk(
    "erp-db-data",
    { ...site, creationData: { createOption: "Empty" }, diskSizeGB: 512, sku: { name: "Premium_LRS" } },
    { provider: hub },
);
const database = new compute.VirtualMachine(
    "erp-db",
    {
        ...site,
        tags: { "cost-center": "4711", environment: "production" },
        hardwareProfile: { vmSize: "Standard_DS3_v2" },
        osProfile: { computerName: "erp-db", ...guest },
        storageProfile: {
            ...storageProfile,
            dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id: data.id } }],
        },
        networkProfile: { networkInterfaces: [{ id: nic.id }] },
    },
    { provider: hub },
);
protect(database, {
    ...erp,
    data: "local",
    backup: { method: "agent", schedule: "30 */4 * * *", target: "backup.dc2.contoso.com", restore: "app-data" },
});

new WebTier("erp-web", { count: 2 }, { provider: hub, transformations: [protection(web)] });

const agents = new compute.VirtualMachineScaleSet(
    "ci-agents",
    {
        ...site,
        sku: { name: "Standard_F2s_v2", tier: "Standard", capacity: 3 },
        upgradePolicy: { mode: "Manual" },
        virtualMachineProfile: {
            osProfile: { computerNamePrefix: "ci", ...guest },
            storageProfile,
            networkProfile: {
                networkInterfaceConfigurations: [
                    {
                        name: "nic",
                        primary: true,
                        ipConfigurations: [{ name: "ip", primary: true, subnet: { id: subnetId } }],
                    },
                ],
            },
        },
    },
    { provider: hub },
);
protect(agents, { app: "ci", unprotected: { reason: "stateless" } }, { instances: 3 });

export const databaseVm = database.id;
export const agentSet = agents.id;
