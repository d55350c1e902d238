import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import { guest, hub, site, storageProfile, subnetId } from "./site.ts";
import { WebTier } from "./web-tier.ts";

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

new WebTier("erp-web", { count: 2 }, { provider: hub });

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

export const databaseVm = database.id;
export const agentSet = agents.id;
