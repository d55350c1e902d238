import fc from "fast-check";
import { FIELDS } from "../../protection/tags/fields.ts";
import { tagName } from "../../protection/tags/vocabulary.ts";
import { spokenValues } from "../fuzz/junk.ts";
import { plainSecret, sentSecret } from "../fuzz/told.ts";
import { backedUp, highlyAvailable, idOf, on, replicated, vm } from "./machines.ts";
import { type Declared, SIGNATURE, unknown } from "./requests.ts";

const junkTexts = fc.oneof(
    fc.constantFrom("x".repeat(10_000), "/a".repeat(5_000), "0 ".repeat(5_000), "\u001B[2J\r\n\u0007", "\u202Eevil"),
    fc.string({ unit: "binary", maxLength: 20 }),
);
const junkNames = fc.constantFrom("id", "tags", "name", "__proto__", "constructor", "toString", "length", "0", "");

/** Any JSON, with values that are not known yet at every depth. */
const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
    junk: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.constant(unknown), junkTexts, fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie("junk"), { maxLength: 4 }),
        fc.dictionary(junkNames, tie("junk"), { maxKeys: 4 }),
    ),
}));

/** Mostly what is given, now and then not known yet, a secret, or junk. */
function mostly<T>(likely: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
    return fc.oneof(
        { weight: 24, arbitrary: likely },
        { weight: 4, arbitrary: fc.constant(unknown) },
        { weight: 1, arbitrary: fc.constant(sentSecret) },
        { weight: 2, arbitrary: junk },
    );
}

const object = (shape: Record<string, fc.Arbitrary<unknown>>) => mostly(fc.record(shape, { requiredKeys: [] }));
const list = (item: fc.Arbitrary<unknown>) => mostly(fc.array(item, { maxLength: 3 }));
const one = (...values: string[]) => mostly(fc.constantFrom(...values));
const idIn = (...kinds: string[]) => one(...kinds.flatMap((kind) => ["a", "B"].map((name) => idOf(`${kind}/${name}`))));
const reference = (...kinds: string[]) => object({ id: idIn(...kinds) });

const VM = "Microsoft.Compute/virtualMachines";
const DISK = "Microsoft.Compute/disks";
const POOL = "/backendAddressPools/pool";
const name = one("a", "b", "A");
const poolId = one(...["a", "b", "x"].map((at) => idOf(`Microsoft.Network/loadBalancers/${at}${POOL}`)));
const pool = object({ id: poolId });
const address = one("10.0.0.4", "10.0.0.5");
const ipConfigurations = list(object({ loadBalancerBackendAddressPools: list(pool), privateIPAddress: address }));
const few = mostly(fc.nat(5));
const poolMembers = list(
    object({ ipAddress: address, networkInterfaceIPConfiguration: reference("Microsoft.Network/networkInterfaces") }),
);

const others = ["gold-4h", "Hyper-V", "CRON_TZ=Europe/Berlin 0 2 * * *", "CRON_TZ=Nowhere 0 2 * * *"];
const tagValues = one(
    ...new Set([...Object.values(backedUp), ...Object.values(highlyAvailable), "none", "local", "vm", ...others]),
    ...spokenValues,
);
/** Names that are not hubguard's, and that mean or nearly are what it reads. */
const ownNames = ["DR_RTO", "BackupPolicy", "Tier", "backup-shedule", "recovery-point", "rto\u200B"];
const tagNames = [
    ...FIELDS.flatMap((field) => [tagName(field), `${tagName(field).toUpperCase()}\n`]),
    ...["exempt-require-rpo", "exempt-", "exempt-__proto__"],
    ...ownNames,
];
const unprotected = { app: "lab", protection: "none", "unprotected-reason": "dev-test" };
const near = { ...backedUp, protection: "backup,replication", "backup-target": "west", "replication-target": "west" };
const slow = { ...backedUp, criticality: "critical", rto: "9h", mttr: "10h" };
const hasty = { ...replicated, rto: "5m" };
const tags = mostly(
    fc
        .tuple(
            fc.constantFrom(
                ...[
                    {},
                    backedUp,
                    highlyAvailable,
                    { ...backedUp, "backup-method": "snapshot", rpo: "1h" },
                    { ...backedUp, "backup-method": "hypervisor", "backup-kind": "full" },
                    unprotected,
                    slow,
                    near,
                    hasty,
                ],
            ),
            fc.dictionary(
                fc.oneof(fc.constantFrom(...tagNames), junkTexts),
                fc.oneof({ weight: 20, arbitrary: tagValues }, { weight: 1, arbitrary: fc.constant(sentSecret) }),
            ),
        )
        .map(([likely, others]) => ({ ...likely, ...others })),
);

/** The inputs that the adapter reads, by the type that has them. */
const shapes: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
    "compute:VirtualMachine": {
        vmName: name,
        tags,
        availabilitySet: reference("Microsoft.Compute/availabilitySets"),
        virtualMachineScaleSet: mostly(fc.constant(null)),
        hardwareProfile: object({ vmSize: one("Standard_DS2_v2", "Standard_D4s_v5") }),
        diagnosticsProfile: object({ bootDiagnostics: object({ enabled: mostly(fc.boolean()), storageUri: name }) }),
        securityProfile: object({ securityType: one("Standard", "TrustedLaunch") }),
        zones: list(one("1", "2")),
        networkProfile: object({ networkInterfaces: list(reference("Microsoft.Network/networkInterfaces")) }),
        storageProfile: object({
            osDisk: object({ managedDisk: reference(DISK), deleteOption: one("Detach", "Delete") }),
            dataDisks: list(object({ managedDisk: reference(DISK), diskSizeGB: mostly(fc.nat(2_000)) })),
        }),
    },
    "compute:VirtualMachineScaleSet": {
        vmScaleSetName: name,
        tags,
        sku: object({ capacity: fc.oneof(few, fc.constantFrom(50, -1, 1e300)) }),
        platformFaultDomainCount: few,
        virtualMachineProfile: object({
            networkProfile: object({ networkInterfaceConfigurations: list(object({ ipConfigurations })) }),
        }),
    },
    "compute:AvailabilitySet": { availabilitySetName: name, platformFaultDomainCount: few },
    "compute:Disk": {
        diskName: name,
        diskSizeGB: mostly(fc.nat(2_000)),
        sku: object({ name: one("Premium_LRS", "StandardSSD_LRS") }),
    },
    "compute:Snapshot": {
        incremental: mostly(fc.boolean()),
        creationData: object({ sourceResourceId: idIn(VM, DISK) }),
    },
    "compute:RestorePointCollection": { source: reference(VM) },
    "recoveryservices:ProtectedItem": {
        protectedItemName: one("vm;iaasvmcontainerv2;erp;a", "vm;iaasvmcontainerv2;erp;B", "sqldatabase;a"),
        properties: object({ protectedItemType: one(VM, "AzureVmWorkloadSQLDatabase"), sourceResourceId: idIn(VM) }),
    },
    "resources:ResourceGroup": { location: one("west") },
    "authorization:ManagementLockByScope": {
        level: one("CanNotDelete", "ReadOnly", "NotSpecified"),
        scope: one("/subscriptions/0000", "/subscriptions/0000/resourceGroups/erp", idOf(`${VM}/a`)),
    },
    "authorization:ManagementLockAtResourceLevel": {
        level: one("CanNotDelete"),
        resourceProviderNamespace: one("Microsoft.Compute"),
        resourceType: one("virtualMachines"),
        resourceName: name,
    },
    "network:NetworkInterface": { networkInterfaceName: name, ipConfigurations },
    "network:LoadBalancer": {
        loadBalancerName: name,
        probes: list(object({ name })),
        sku: object({ name: one("Basic", "Standard") }),
    },
    "network:LoadBalancerBackendAddressPool": {
        backendAddressPoolName: name,
        loadBalancerName: name,
        loadBalancerBackendAddresses: poolMembers,
    },
};

const osDisk = object({ name, managedDiskId: idIn(DISK), __defaults: list(name) });
const interfaces = list(
    object({ name, ipConfigurations: list(object({ loadBalancerBackendAddressPoolIds: list(poolId) })) }),
);
const bridgedMachine = { name, tags, availabilitySetId: idIn("Microsoft.Compute/availabilitySets") };

/** The same of bridged providers, whose tokens are written out. */
const bridgedShapes: typeof shapes = {
    "azure:compute/linuxVirtualMachine:LinuxVirtualMachine": {
        ...bridgedMachine,
        networkInterfaceIds: list(idIn("Microsoft.Network/networkInterfaces")),
        osDisk,
        bootDiagnostics: object({ storageAccountUri: name }),
    },
    "azurestack:index/virtualMachine:VirtualMachine": {
        ...bridgedMachine,
        storageOsDisk: list(osDisk),
        storageDataDisks: list(osDisk),
    },
    "azure:compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet": {
        ...bridgedMachine,
        networkInterfaces: interfaces,
    },
    "azurestack:compute/scaleSet:ScaleSet": {
        ...bridgedMachine,
        networkProfiles: interfaces,
        sku: list(object({ name })),
    },
    "azure:compute/dataDiskAttachment:DataDiskAttachment": { virtualMachineId: idIn(VM), managedDiskId: idIn(DISK) },
    "azure:compute/snapshot:Snapshot": { sourceUri: idIn(DISK) },
    "azure:lb/backendAddressPool:BackendAddressPool": { name, loadbalancerId: idIn("Microsoft.Network/loadBalancers") },
    "azurestack:index/lbProbe:LbProbe": { name, loadbalancerId: idIn("Microsoft.Network/loadBalancers") },
    "azure:network/networkInterfaceBackendAddressPoolAssociation:NetworkInterfaceBackendAddressPoolAssociation": {
        networkInterfaceId: idIn("Microsoft.Network/networkInterfaces"),
        backendAddressPoolId: poolId,
    },
};

const allShapes = {
    ...Object.fromEntries(Object.entries(shapes).map(([type, shape]) => [`azure-native:${type}`, shape])),
    ...bridgedShapes,
};

/** Secrets are planted where programs keep them, and in tags that hubguard does not read. */
function withSecrets(inputs: Record<string, unknown>): Record<string, unknown> {
    const { tags } = inputs;
    const isObject = typeof tags === "object" && tags !== null && !Array.isArray(tags);
    const planted = { osProfile: { adminPassword: sentSecret, customData: plainSecret }, userData: plainSecret };
    const own = { ...(isObject ? tags : {}), owner: plainSecret, [plainSecret]: plainSecret, purpose: sentSecret };
    return { ...inputs, ...planted, ...(isObject && !(SIGNATURE in tags) ? { tags: own } : {}) };
}

const place = { resourceGroupName: one("erp", "ERP"), location: one("west") };
const provider = fc.record({
    name: fc.constantFrom("hub", "other-hub"),
    inputs: fc.record(
        {
            metadataHost: one("management.west.hub.contoso.com", "management.east.hub.contoso.com"),
            location: one("west"),
        },
        { requiredKeys: [] },
    ),
});

/** Most rules are about machines, so these come more often than what surrounds them. */
const types = [...Object.keys(allShapes), ...Array.from({ length: 6 }, () => "azure-native:compute:VirtualMachine")];

const resources = fc.constantFrom(...types).chain((type) => {
    const shape = allShapes[type] ?? {};
    return fc.record({
        type: fc.constant(type),
        name: fc.oneof(fc.constantFrom("web", "__proto__", "a::b", "\u001B[31m", "x".repeat(500)), fc.string()),
        inputs: fc.record({ ...shape, ...place }, { requiredKeys: [] }).map(withSecrets),
        provider: fc.option(provider, { nil: undefined }),
        /** For each input, places in the stack, itself and later ones included. */
        dependsOn: fc.dictionary(fc.constantFrom(...Object.keys(shape)), fc.array(fc.nat(11), { maxLength: 4 })),
    });
});

/** Both halves of an application on one Hub, by two providers: chance alone hardly ever brings them together. */
const halves = ["hub", "other-hub"].map((name) => {
    return on(name, vm(`${name}-half`, replicated), "management.west.hub.contoso.com");
});

/** Stacks of the resources that adapters know, nearly as programs write them, with dependencies in any direction. */
export const stacks: fc.Arbitrary<Declared[]> = fc
    .tuple(fc.array(resources, { minLength: 1, maxLength: 12 }), fc.option(fc.constant(halves), { nil: [], freq: 2 }))
    .map(([drawn, others]) => {
        const unique = drawn.map((resource, at) => ({ ...resource, name: `${resource.name}${at}` }));
        const declared = unique.map(({ dependsOn, ...resource }) => {
            const dependencies = Object.entries(dependsOn).map(([input, places]) => {
                return [input, places.flatMap((at) => unique[at]?.name ?? [])] as const;
            });
            return { ...resource, dependencies: Object.fromEntries(dependencies) };
        });
        return [...declared, ...others];
    });
