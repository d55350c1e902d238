import type { WireTable } from "../../standin/azure/wire.ts";

/** Types whose clients speak other API versions than azure-native; azure-native's declarations say what they hold. */
export const OWN_TYPES: WireTable["types"] = {
    "resources:Deployment": { input: "resources.Deployment", isLongToPut: true, isLongToDelete: true },
    "resources:Resource": { input: "resources.Resource" },
    "resources:ResourceGroup": { input: "resources.ResourceGroup", isLongToDelete: true },
};

const ENVELOPE = { "!id": "id", "!name": "name", "!type": "type", location: "location", tags: "tags" };

/** `properties` stand as they are in all of these. */
export const OWN_MODELS: WireTable["models"] = {
    "resources.Deployment": { ...ENVELOPE, properties: "properties" },
    "resources.Resource": {
        ...ENVELOPE,
        extendedLocation: "extendedLocation",
        identity: "identity",
        kind: "kind",
        managedBy: "managedBy",
        plan: "plan",
        properties: "properties",
        sku: "sku",
    },
    "resources.ResourceGroup": { ...ENVELOPE, managedBy: "managedBy", "!properties": "properties" },
};

/** What azure-native declares of answers, and the clients of the same API versions do not know yet. */
const SYSTEM_DATA = { "!systemData": "systemData" };

export const OWN_MEMBERS: WireTable["models"] = {
    "compute.AvailabilitySet": SYSTEM_DATA,
    "compute.Disk": SYSTEM_DATA,
    "compute.Image": SYSTEM_DATA,
    "compute.Snapshot": SYSTEM_DATA,
    "compute.VirtualMachine": SYSTEM_DATA,
    "compute.VirtualMachineExtension": SYSTEM_DATA,
    "compute.VirtualMachineScaleSet": SYSTEM_DATA,
};
