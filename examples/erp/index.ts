import { AvailabilityGroup, type Objectives, ProtectedVm, recoveryPlan, UnprotectedVm } from "hubguard";
import { backupTarget, hub, location, sshPublicKey } from "./hub.ts";
import { resourceGroupName, subnetId } from "./network.ts";

/** What the owner of the application said: it holds for all of its machines. */
const erp: Objectives & { app: string } = { app: "erp", criticality: "essential", rto: "8h", rpo: "4h" };

const ubuntu = {
    resourceGroupName,
    location,
    size: "Standard_DS2_v2",
    image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
    os: "linux",
    administrator: { username: "operator", sshPublicKey },
} as const;

/** Holds the data: an agent in the guest copies it out of the Hub. */
const database = new ProtectedVm(
    "erp-db",
    {
        ...ubuntu,
        plan: {
            ...erp,
            environment: "production",
            data: "local",
            backup: {
                method: "agent",
                kind: "incremental",
                schedule: "30 */4 * * *",
                target: backupTarget,
                restore: "app-data",
            },
        },
        subnetId: subnetId("data"),
        size: "Standard_DS3_v2",
        privateIpAddress: "10.20.2.10",
        dataDisks: [
            { name: "database", sizeGb: 512, sku: "Premium_LRS", caching: "None" },
            { name: "log", sizeGb: 128, sku: "Premium_LRS", caching: "None" },
        ],
        tags: { "cost-center": "4711" },
    },
    { provider: hub, protect: true },
);

/** Holds nothing: any machine stands in for any other, and a lost one is deployed anew. */
const web = new AvailabilityGroup(
    "erp-web",
    {
        ...ubuntu,
        plan: { ...erp, environment: "production", highAvailability: {}, data: "external" },
        subnetId: subnetId("web"),
        count: 3,
        loadBalancer: {
            frontend: { privateIpAddress: "10.20.1.250" },
            probe: { protocol: "Http", port: 8080, path: "/health" },
            rules: [{ frontendPort: 443, backendPort: 8443 }],
        },
        tags: { "cost-center": "4711" },
    },
    { provider: hub },
);

/** Says that it has no protection, why, and until when. */
const development = new UnprotectedVm(
    "erp-dev",
    {
        ...ubuntu,
        app: "erp",
        environment: "development",
        reason: "dev-test",
        until: "2027-06-30",
        subnetId: subnetId("web"),
        size: "Standard_D1_v2",
    },
    { provider: hub },
);

export const databaseVm = database.vmId;
export const databaseDisks = database.dataDiskIds;
export const webVms = web.vmIds;
export const webAddress = web.privateIpAddress;
export const developmentVm = development.vmId;

/** What was promised, what protects it, and what an operator does after a disaster. */
export const recovery = recoveryPlan();
