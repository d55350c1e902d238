import type { RuleName } from "../../../policypack/rules/index.ts";
import type { RawConfiguration } from "../../../policypack/settings/configuration.ts";
import { backedUp, highlyAvailable, idOf, resource, vm, without } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";
import { endpoint } from "../targets.ts";

/** A stack in azure-native's typed form, which other forms are to be judged like. */
export interface Stack {
    title: string;
    resources: readonly Declared[];
    /** Rules that speak of it, among others; of a stack that none is named of, no rule does. */
    violates: readonly RuleName[];
    configuration?: RawConfiguration;
}

const VM = "Microsoft.Compute/virtualMachines";
const ids = {
    set: idOf("Microsoft.Compute/availabilitySets/web"),
    pool: idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/web"),
    nic: (name: string) => idOf(`Microsoft.Network/networkInterfaces/${name}`),
};

/** Inputs, and the resources that they are made from where they are outputs of these. */
type Wired = Pick<Declared, "inputs" | "dependencies">;

/** How a program passes ids on: as outputs of resources, or written out. */
const WIRINGS = {
    outputs: (input: string, from: string, form: (id: unknown) => unknown): Wired => ({
        inputs: { [input]: form(unknown) },
        dependencies: { [input]: [from] },
    }),
    ids: (input: string, _: string, form: (id: unknown) => unknown, id: string): Wired => ({
        inputs: { [input]: form(id) },
    }),
};
type Wiring = (typeof WIRINGS)["ids"];

function wired(declared: Declared, ...wirings: readonly Wired[]): Declared {
    return {
        ...declared,
        inputs: Object.assign({}, declared.inputs, ...wirings.map(({ inputs }) => inputs)),
        dependencies: Object.assign({}, declared.dependencies, ...wirings.map(({ dependencies }) => dependencies)),
    };
}

const machine = (name: string, tags?: unknown, inputs: Record<string, unknown> = {}) =>
    vm(name, tags, {
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        storageProfile: { osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } } },
        ...inputs,
    });

const set = resource("compute:AvailabilitySet", "web", { availabilitySetName: "web", platformFaultDomainCount: 2 });
const balancer = resource("network:LoadBalancer", "front", {
    loadBalancerName: "front",
    backendAddressPools: [{ name: "web" }],
    probes: [{ name: "alive", port: 443 }],
});
const inPool = (id: unknown) => [{ name: "ip", loadBalancerBackendAddressPools: [{ id }] }];
const withId = (id: unknown) => ({ id });

/** A member of the set, and its network interface in the pool. */
function member(name: string, wire: Wiring, tags: unknown = highlyAvailable): [Declared, Declared] {
    const nic = resource("network:NetworkInterface", `${name}-nic`, { networkInterfaceName: `${name}-nic` });
    return [
        wired(nic, wire("ipConfigurations", "front", inPool, ids.pool)),
        wired(
            machine(name, tags),
            wire("availabilitySet", "web", withId, ids.set),
            wire("networkProfile", nic.name, (id) => ({ networkInterfaces: [{ id }] }), ids.nic(nic.name)),
        ),
    ];
}

const group = (wire: Wiring, tags?: unknown) => [
    set,
    balancer,
    ...member("web-0", wire, tags),
    ...member("web-1", wire, tags),
];

function scaleSet(wire: Wiring, tags: unknown = highlyAvailable): Declared {
    const profile = (id: unknown) => ({
        networkProfile: { networkInterfaceConfigurations: [{ name: "nic", ipConfigurations: inPool(id) }] },
        storageProfile: { osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } } },
    });
    const own = resource("compute:VirtualMachineScaleSet", "web-set", {
        vmScaleSetName: "web-set",
        location: "west",
        tags,
        sku: { name: "Standard_DS2_v2", capacity: 3 },
        upgradePolicy: { mode: "Manual" },
    });
    return { ...wired(own, wire("virtualMachineProfile", "front", profile, ids.pool)), protect: true };
}

const disk = resource("compute:Disk", "data", {
    diskName: "data",
    location: "west",
    diskSizeGB: 128,
    sku: { name: "Premium_LRS" },
    creationData: { createOption: "Empty" },
});
const holding = (id: unknown) => ({
    osDisk: { createOption: "FromImage", managedDisk: { storageAccountType: "Premium_LRS" } },
    dataDisks: [{ lun: 0, createOption: "Attach", managedDisk: { id } }],
});
const copy = (wire: Wiring, from: string, id: string) =>
    wired(
        resource("compute:Snapshot", "nightly", { snapshotName: "nightly", location: "west" }),
        wire("creationData", from, (sourceResourceId) => ({ createOption: "Copy", sourceResourceId }), id),
    );
const item = (wire: Wiring, name: string) =>
    wired(
        resource("recoveryservices:ProtectedItem", "item", {}),
        wire(
            "properties",
            name,
            (sourceResourceId) => ({ protectedItemType: VM, sourceResourceId }),
            idOf(`${VM}/${name}`),
        ),
    );

const replicated = {
    app: "crm",
    protection: "replication",
    rto: "1h",
    rpo: "15m",
    "replication-level": "vm",
    "replication-target": "management.west2.hub.contoso.com",
    failover: "product",
};
const idle = { app: "lab", protection: "none", "unprotected-reason": "dev-test", "unprotected-until": "2027-03-31" };
const external = { ...highlyAvailable, "load-balancer": "f5.dc1.contoso.com" };
const exposed = { ...machine("db", backedUp), protect: false };
const west = endpoint("management.west.hub.contoso.com");
const east = { name: "east", inputs: { metadataHost: "management.east.hub.contoso.com" } };

function onTwoHubs(one: Declared): Declared {
    return { ...one, provider: one.name === "front" ? east : west };
}

/** Each way to pass ids on. */
function eachWay(title: string, violates: readonly RuleName[], resources: (wire: Wiring) => Declared[]): Stack[] {
    return Object.entries(WIRINGS).map(([by, wire]) => ({
        title: `${title}, by ${by}`,
        violates,
        resources: resources(wire),
    }));
}

export const stacks: readonly Stack[] = [
    { title: "a VM that is backed up", violates: [], resources: [machine("db", backedUp)] },
    { title: "a VM that is replicated", violates: [], resources: [{ ...machine("crm", replicated), provider: west }] },
    { title: "a VM without protection, for a reason", violates: [], resources: [machine("lab", idle)] },
    ...eachWay("a group behind a load balancer", [], group),
    ...eachWay("a scale set behind a load balancer", [], (wire) => [balancer, scaleSet(wire)]),
    ...eachWay("a group in a pool that is a resource of its own", [], (wire) => {
        const { backendAddressPools: _, ...inputs } = balancer.inputs;
        const pool = resource("network:LoadBalancerBackendAddressPool", "pool", { backendAddressPoolName: "web" });
        const [nic, vm] = member("web-0", wire);
        const [otherNic, other] = member("web-1", wire);
        const ofPool = (one: Declared) =>
            one.dependencies?.ipConfigurations ? { ...one, dependencies: { ipConfigurations: ["pool"] } } : one;
        return [
            set,
            { ...balancer, inputs },
            wired(pool, { inputs: { loadBalancerName: "front" } }),
            ...[nic, otherNic].map(ofPool),
            vm,
            other,
        ];
    }),

    {
        title: "a VM without tags",
        violates: ["require-protection", "require-app", "require-rto", "require-rpo"],
        resources: [machine("db")],
    },
    {
        title: "a VM whose tags are wrong in kind",
        violates: ["require-protection"],
        resources: [machine("db", ["app"])],
    },
    {
        title: "a misspelt scheme",
        violates: ["require-protection"],
        resources: [machine("db", { ...backedUp, protection: "bakcup" })],
    },
    { title: "no application", violates: ["require-app"], resources: [machine("db", without(backedUp, "app"))] },
    { title: "no RTO", violates: ["require-rto"], resources: [machine("db", without(backedUp, "rto"))] },
    { title: "no RPO", violates: ["require-rpo"], resources: [machine("db", without(backedUp, "rpo"))] },
    {
        title: "a misspelt tag",
        violates: ["valid-protection-metadata"],
        resources: [machine("db", { ...without(backedUp, "backup-schedule"), "backup-shedule": "0 */4 * * *" })],
    },
    {
        title: "an application that was not assessed",
        violates: ["assessed-application"],
        resources: [machine("db", backedUp)],
        configuration: { settings: { applications: { crm: { rto: "4h" } } } },
    },
    {
        title: "an objective that is not the assessed one, of a scale set",
        violates: ["assessed-application"],
        resources: [balancer, scaleSet(WIRINGS.ids)],
        configuration: { settings: { applications: { web: { rto: "4h" } } } },
    },
    {
        title: "an objective beyond its tier",
        violates: ["objectives-within-tier", "recovery-drilled"],
        resources: [machine("db", { ...backedUp, criticality: "critical" })],
    },
    {
        title: "machines of one application that disagree",
        violates: ["consistent-objectives"],
        resources: [machine("db", backedUp), machine("app", { ...backedUp, rto: "6h" })],
    },
    {
        title: "a recovery that takes too long",
        violates: ["mttr-within-rto"],
        resources: [machine("db", { ...backedUp, mttr: "9h" })],
    },
    {
        title: "a group that is backed up at VM level",
        violates: ["no-vm-backup-on-set-members"],
        resources: group(WIRINGS.outputs, { ...backedUp, "backup-method": "snapshot", restore: "vm" }),
    },
    {
        title: "a scale set that is backed up at VM level",
        violates: ["no-vm-backup-on-set-members"],
        resources: [balancer, scaleSet(WIRINGS.outputs, { ...backedUp, "backup-method": "snapshot" })],
    },
    ...eachWay("a member with a protected item", ["no-vm-backup-on-set-members"], (wire) => [
        ...group(wire),
        item(wire, "web-0"),
    ]),
    ...eachWay("a member with a copied data disk", ["no-vm-backup-on-set-members"], (wire) => {
        const [nic, vm] = member("web-0", wire, external);
        const wiring = wire("storageProfile", "data", holding, idOf("Microsoft.Compute/disks/data"));
        return [
            set,
            balancer,
            nic,
            wired(vm, wiring),
            ...member("web-1", wire, external),
            disk,
            copy(wire, "data", idOf("Microsoft.Compute/disks/data")),
        ];
    }),
    ...eachWay("a member with restore points", ["no-vm-backup-on-set-members"], (wire) => [
        ...group(wire),
        wired(
            resource("compute:RestorePointCollection", "points", { restorePointCollectionName: "points" }),
            wire("source", "web-1", withId, idOf(`${VM}/web-1`)),
        ),
    ]),
    {
        title: "backups on the Hub that they protect",
        violates: ["backup-target-off-hub"],
        resources: [
            { ...machine("db", { ...backedUp, "backup-target": "backup.west.hub.contoso.com" }), provider: west },
        ],
    },
    {
        title: "backups at the location that they protect",
        violates: ["backup-target-off-hub"],
        resources: [machine("db", { ...backedUp, "backup-target": "west" })],
    },
    {
        title: "replicas on the Hub that they protect",
        violates: ["replication-target-elsewhere"],
        resources: [
            { ...machine("crm", { ...replicated, "replication-target": "west.hub.contoso.com" }), provider: west },
        ],
    },
    {
        title: "replicas without a target",
        violates: ["require-failover-plan"],
        resources: [machine("crm", without(replicated, "replication-target"))],
    },
    {
        title: "a highly available VM alone",
        violates: ["ha-behind-load-balancer"],
        resources: [machine("web", highlyAvailable)],
    },
    {
        title: "a scale set behind nothing",
        violates: ["ha-behind-load-balancer"],
        resources: [
            { ...scaleSet(WIRINGS.ids), inputs: { ...scaleSet(WIRINGS.ids).inputs, virtualMachineProfile: {} } },
        ],
    },
    ...eachWay("a member out of the pool", ["ha-behind-load-balancer"], (wire) => {
        const [, vm] = member("web-1", wire);
        const nic = resource("network:NetworkInterface", "web-1-nic", {
            networkInterfaceName: "web-1-nic",
            ipConfigurations: [{ name: "ip" }],
        });
        return [set, balancer, ...member("web-0", wire), nic, vm];
    }),
    ...eachWay("a load balancer without a probe", ["ha-behind-load-balancer"], (wire) => {
        const { probes: _, ...inputs } = balancer.inputs;
        return group(wire).map((one) => (one.name === "front" ? { ...one, inputs } : one));
    }),
    {
        title: "a load balancer on another Hub, by outputs",
        violates: ["ha-behind-load-balancer"],
        resources: group(WIRINGS.outputs).map(onTwoHubs),
    },
    {
        // On the members' own Hub there may be one of that name.
        title: "a load balancer on another Hub, by ids",
        violates: [],
        resources: group(WIRINGS.ids).map(onTwoHubs),
    },
    {
        title: "a VM of a size that a Hub does not have, in a zone, with what a Hub lacks",
        violates: ["hub-support"],
        resources: [
            machine("db", backedUp, {
                hardwareProfile: { vmSize: "Standard_B2ms" },
                zones: ["1"],
                identity: { type: "SystemAssigned" },
                diagnosticsProfile: { bootDiagnostics: { enabled: true } },
                storageProfile: {
                    osDisk: { managedDisk: { storageAccountType: "StandardSSD_LRS" }, diskSizeGB: 2048 },
                },
            }),
        ],
    },
    {
        title: "a scale set of a kind that a Hub does not have",
        violates: ["hub-support"],
        resources: [
            balancer,
            {
                ...scaleSet(WIRINGS.ids),
                inputs: { ...scaleSet(WIRINGS.ids).inputs, zones: ["1"], upgradePolicy: { mode: "Rolling" } },
            },
        ],
    },
    {
        title: "an availability set with more fault domains than a Hub has",
        violates: ["hub-support"],
        resources: [resource("compute:AvailabilitySet", "web", { platformFaultDomainCount: 5 })],
    },
    {
        title: "a disk of a kind and size that a Hub does not have",
        violates: ["hub-support"],
        resources: [
            resource("compute:Disk", "data", {
                diskSizeGB: 2048,
                sku: { name: "UltraSSD_LRS" },
                zones: ["1"],
                networkAccessPolicy: "DenyAll",
            }),
        ],
    },
    {
        title: "an incremental snapshot",
        violates: ["hub-support"],
        resources: [
            disk,
            resource("compute:Snapshot", "nightly", {
                incremental: true,
                creationData: { sourceResourceId: idOf("Microsoft.Compute/disks/data") },
            }),
        ],
    },
    {
        title: "a Standard load balancer",
        violates: ["hub-support"],
        resources: [resource("network:LoadBalancer", "front", { sku: { name: "Standard" } })],
    },
    {
        title: "a Standard load balancer of a Hub that has it",
        violates: [],
        resources: [resource("network:LoadBalancer", "front", { sku: { name: "Standard" } })],
        configuration: { "hub-support": { build: "2406" } },
    },
    {
        title: "no protection for no reason",
        violates: ["unprotected-needs-reason"],
        resources: [machine("lab", without(idle, "unprotected-reason"))],
    },
    {
        title: "no protection for too long",
        violates: ["unprotected-needs-reason"],
        resources: [machine("lab", { ...idle, "unprotected-until": "2026-03-31" })],
    },
    {
        title: "a test machine that is backed up",
        violates: ["no-needless-backup"],
        resources: [machine("db", { ...backedUp, environment: "test" })],
    },
    ...eachWay("an idle machine with a protected item", ["no-needless-backup"], (wire) => [
        machine("lab", idle),
        item(wire, "lab"),
    ]),
    ...eachWay("an idle machine with a copied data disk", ["no-needless-backup"], (wire) => [
        disk,
        wired(machine("lab", idle), wire("storageProfile", "data", holding, idOf("Microsoft.Compute/disks/data"))),
        copy(wire, "data", idOf("Microsoft.Compute/disks/data")),
    ]),
    { title: "a machine that may be deleted", violates: ["protect-from-deletion"], resources: [exposed] },
    {
        title: "a machine of a locked resource group",
        violates: [],
        resources: [
            exposed,
            resource("authorization:ManagementLockAtResourceGroupLevel", "lock", {
                lockName: "lock",
                level: "CanNotDelete",
            }),
        ],
    },
    ...eachWay("a machine that is locked itself", [], (wire) => [
        exposed,
        wired(
            resource("authorization:ManagementLockByScope", "lock", { lockName: "lock", level: "ReadOnly" }),
            wire("scope", "db", (id) => id, idOf(`${VM}/db`)),
        ),
    ]),
    {
        title: "a lock on another machine",
        violates: ["protect-from-deletion"],
        resources: [
            exposed,
            resource("authorization:ManagementLockByScope", "lock", {
                level: "CanNotDelete",
                scope: idOf(`${VM}/other`),
            }),
        ],
    },
    {
        title: "an exemption from nothing",
        violates: ["exemptions"],
        resources: [machine("db", { ...backedUp, "exempt-require-rpo": "2027-03-31, CISO, moves to another Hub" })],
    },
    {
        title: "an RPO that is not known yet",
        violates: ["undecided"],
        resources: [machine("db", { ...backedUp, rpo: unknown })],
    },
    { title: "tags that are not known yet", violates: ["undecided"], resources: [machine("db", unknown)] },
    {
        title: "a network interface that is not known yet",
        violates: ["undecided"],
        resources: [machine("web", highlyAvailable, { networkProfile: { networkInterfaces: [{ id: unknown }] } })],
    },
    {
        title: "a pool that is not known yet",
        violates: ["undecided"],
        resources: [scaleSet((input, _, form) => ({ inputs: { [input]: form(unknown) } }))],
    },
    {
        title: "a set that is not known yet",
        violates: ["no-vm-backup-on-set-members"],
        resources: [machine("db", { ...backedUp, "backup-method": "snapshot" }, { availabilitySet: { id: unknown } })],
    },
];
