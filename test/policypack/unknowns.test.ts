import { describe, expect, it } from "vitest";
import { azurestack } from "./forms/azurestack.ts";
import { classic } from "./forms/classic.ts";
import { toGeneric } from "./forms/generic.ts";
import { toTemplate } from "./forms/template.ts";
import { judge } from "./judge.ts";
import { backedUp, highlyAvailable, idOf, on, replicated, resource, vm, without } from "./machines.ts";
import { type Declared, unknown } from "./requests.ts";

const full = {
    ...backedUp,
    app: "crm",
    environment: "production",
    criticality: "critical",
    rto: "4h",
    rpo: "1h",
    "backup-schedule": "0 * * * *",
    mttr: "1h",
    "last-drill": "2026-09-01",
    data: "local",
    "backup-product": "commvault",
    protection: "backup,replication",
    "replication-level": "guest",
    "replication-target": "management.west2.hub.contoso.com",
    "replication-interval": "5m",
    failover: "guest",
    standby: "running",
};
/** There is no time to start its standby. */
const hasty = { ...replicated, app: "pay", rto: "5m" };
const pool = { id: idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/pool") };
const ipConfigurations = [{ loadBalancerBackendAddressPools: [pool] }];
const availabilitySet = { id: idOf("Microsoft.Compute/availabilitySets/set") };
const disk = (name: string) => ({ managedDisk: { id: idOf(`Microsoft.Compute/disks/${name}`) } });

/** What a Hub does not have, public Azure has. */
const provider = { name: "azure", inputs: { metadataHost: "management.azure.com" } };

/** Everything that a rule reads, and nothing to report but the machine `known`. */
const stack: Declared[] = [
    vm("known", without(backedUp, "rpo")),
    vm("full", full, {
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        diagnosticsProfile: {
            bootDiagnostics: { enabled: true, storageUri: "https://logs.blob.west.hub.contoso.com/" },
        },
        storageProfile: { osDisk: disk("os"), dataDisks: [{ ...disk("data"), deleteOption: "Detach" }] },
        zones: [],
    }),
    // Held by the lock below, and restored in time.
    {
        ...vm("locked", backedUp, { storageProfile: { osDisk: { diskSizeGB: 30 }, dataDisks: [{ diskSizeGB: 64 }] } }),
        protect: false,
    },
    resource("authorization:ManagementLockAtResourceGroupLevel", "lock", { level: "CanNotDelete" }),
    vm("idle", { app: "lab", protection: "none", "unprotected-reason": "dev-test", "unprotected-until": "2099-12-31" }),
    vm("outside", { ...highlyAvailable, "load-balancer": "f5.dc1.contoso.com" }, { availabilitySet }),
    vm("member", highlyAvailable, {
        availabilitySet,
        networkProfile: { networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces/nic") }] },
    }),
    resource("compute:VirtualMachineScaleSet", "scale-set", {
        vmScaleSetName: "scale-set",
        tags: highlyAvailable,
        sku: { capacity: 2 },
        platformFaultDomainCount: 2,
        virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations: [{ ipConfigurations }] } },
    }),
    on("west", vm("primary", hasty)),
    on("east", vm("standby", { ...hasty, "replication-target": "west" }, { location: "east" })),
    resource("compute:AvailabilitySet", "set", { availabilitySetName: "set", platformFaultDomainCount: 3 }),
    resource("compute:Disk", "os", { diskName: "os" }),
    resource("compute:Disk", "data", { diskName: "data", diskSizeGB: 1_023, sku: { name: "Premium_LRS" } }),
    resource("compute:Snapshot", "snapshot", {
        incremental: false,
        creationData: { sourceResourceId: idOf("Microsoft.Compute/disks/data") },
    }),
    {
        ...resource("compute:RestorePointCollection", "points", {
            source: { id: idOf("Microsoft.Compute/virtualMachines/full") },
        }),
        provider,
    },
    {
        ...resource("recoveryservices:ProtectedItem", "item", {
            protectedItemName: "vm;iaasvmcontainerv2;erp;full",
            properties: {
                protectedItemType: "Microsoft.Compute/virtualMachines",
                sourceResourceId: idOf("Microsoft.Compute/virtualMachines/full"),
            },
        }),
        provider,
    },
    resource("network:NetworkInterface", "nic", { networkInterfaceName: "nic", ipConfigurations }),
    resource("network:LoadBalancer", "front", { loadBalancerName: "front", probes: [{ name: "alive" }] }),
    resource("network:LoadBalancerBackendAddressPool", "pool", {
        backendAddressPoolName: "pool",
        loadBalancerName: "front",
    }),
];

/** The paths to all values within a value, itself excluded. */
function pathsIn(value: unknown): string[][] {
    const isHolder = typeof value === "object" && value !== null;
    return isHolder
        ? Object.entries(value).flatMap(([key, member]) => [[key], ...pathsIn(member).map((path) => [key, ...path])])
        : [];
}

/** The value with what is at the path not known. */
function unknownAt<T>(value: T, [key, ...rest]: string[]): T {
    if (key === undefined) {
        return unknown as T;
    }
    const copy = structuredClone(value) as Record<string, unknown>;
    copy[key] = unknownAt(copy[key], rest);
    return copy as T;
}

/** The stack as different providers' programs declare it. */
const forms = Object.entries({
    "azure-native": [...stack],
    "azure-native's generic resource": stack.map(toGeneric),
    "azure-native's templates": [
        ...stack.filter(({ name }) => name === "known"),
        ...toTemplate(stack.filter(({ name }) => name !== "known")),
    ],
    "azure's Linux machines": classic.linux(stack),
    "azure's older machines": classic.legacy(stack),
    azurestack: azurestack.linux(stack),
});

const cases = forms.flatMap(([form, resources]) =>
    resources
        .filter(({ name }) => name !== "known")
        .flatMap(({ name, inputs }) => pathsIn(inputs).map((path) => [form, name, path.join("."), path] as const)),
);

async function verdictsOf(resources: Declared[]) {
    const configuration = { settings: { today: "2026-11-01" }, "restore-fits-rto": { rate: "200MB/s" } };
    const violations = await judge(resources, configuration);
    const isNote = (rule: string) => rule === "undecided";
    return {
        verdicts: violations.filter(({ rule }) => !isNote(rule)).map(({ rule, resource }) => `${rule} ${resource}`),
        notes: violations.filter(({ rule }) => isNote(rule)),
    };
}

describe("a value that is not known before deployment", () => {
    it.each(forms)("is missing nowhere in the stack of %s that the others are compared with", async (_, resources) => {
        expect(await verdictsOf(resources)).toEqual({ verdicts: ["require-rpo known"], notes: [] });
    });

    it.each(cases)(
        "in the form of %s of %s at %s neither hides a violation nor makes one",
        async (form, name, _, path) => {
            const resources = Object.fromEntries(forms)[form] ?? [];
            const { verdicts, notes } = await verdictsOf(
                resources.map((one) => (one.name === name ? { ...one, inputs: unknownAt(one.inputs, path) } : one)),
            );
            expect(verdicts).toEqual(["require-rpo known"]);
            expect(notes.every(({ level }) => level === "advisory")).toBe(true);
        },
    );
});
