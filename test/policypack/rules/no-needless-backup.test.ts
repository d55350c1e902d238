import { backedUp, highlyAvailable, idOf, resource, vm } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const none = { app: "lab", protection: "none", "unprotected-reason": "stateless" };
const vmId = idOf("Microsoft.Compute/virtualMachines/DB");
const diskId = idOf("Microsoft.Compute/disks/data");

const disk = resource("compute:Disk", "data", { diskName: "data" });
const holding = (id: unknown, tags: unknown = none): Declared => ({
    ...vm("db", tags, { storageProfile: { dataDisks: [{ managedDisk: { id } }] } }),
    dependencies: { storageProfile: ["data"] },
});
const snapshot = (sourceResourceId: unknown, name = "nightly", from: string[] = []) =>
    resource("compute:Snapshot", name, { creationData: { sourceResourceId } }, { creationData: from });
const restorePoints = resource("compute:RestorePointCollection", "points", { source: { id: vmId } });
const item = resource("recoveryservices:ProtectedItem", "item", { protectedItemName: "vm;iaasvmcontainerv2;ERP;DB" });
const replica = (properties: unknown) =>
    resource("recoveryservices:ReplicationProtectedItem", "replica", { properties }, { properties: ["db"] });
const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } };

const inEnvironment = (environment: unknown, tags: object = backedUp) => vm("db", { ...tags, environment });
const needless = (environment: string) => [
    `VM "db" (app erp): it is backed up although its environment is "${environment}", which need not be recovered. ` +
        'Write protection "none" with unprotected-reason "dev-test", or name the environment that it serves.',
];
const copied = (by: string, who = 'VM "db" (app lab)') => [
    `${who}: protection is "none", but it is copied by ${by}. ` +
        'Remove what copies it, or declare what it needs, e.g. protection "backup".',
];
const lab = { "no-needless-backup": { environments: ["Dev", "lab"] } };

testRule("no-needless-backup", {
    accept: [
        [vm("db", backedUp)],
        [vm("db")],
        [inEnvironment("production")],
        [inEnvironment("test", none)],
        [inEnvironment("test", { ...highlyAvailable, app: "erp" })],
        [inEnvironment("test", { app: "erp", protection: "replication" })],
        [inEnvironment("test", { app: "erp", protection: "bakcup" })],
        ...["", "tests", "pre-test", "__proto__", "constructor", null, [], {}, 7, "x".repeat(10_000)].map((wrong) => [
            inEnvironment(wrong),
        ]),

        [vm("db", none), snapshot(idOf("Microsoft.Compute/disks/other"))],
        [vm("db", none), vm("web", backedUp), snapshot(idOf("Microsoft.Compute/virtualMachines/web"))],
        [vm("db", backedUp), snapshot(vmId), restorePoints, item],
        [vm("db", undefined), snapshot(vmId)],
        [vm("db", none), disk, snapshot(diskId)],
        [holding(diskId, backedUp), disk, snapshot(diskId)],
        ...["db", 7, null].map((wrong) => [vm("db", none), { ...snapshot(wrong), dependencies: {} }]),

        // Nobody needs to know.
        [vm("db", backedUp), snapshot(unknown)],
        [inEnvironment(unknown, none)],
        [inEnvironment("production", { ...backedUp, protection: unknown })],
        [vm("db", { ...backedUp, protection: unknown })],
    ],
    reject: [
        ...["test", " TEST ", "testing", "Testing"].map((environment) => ({
            resources: [inEnvironment(environment)],
            messages: needless("test"),
        })),
        ...["development", "Development", "DEV"].map((environment) => ({
            resources: [inEnvironment(environment)],
            messages: needless("development"),
        })),
        {
            resources: [inEnvironment("dev", { ...backedUp, protection: "replication,backup" })],
            messages: needless("development"),
        },
        // A group that says how its data is backed up.
        {
            resources: [inEnvironment("dev", { ...backedUp, protection: "high-availability" })],
            messages: needless("development"),
        },
        {
            resources: [inEnvironment(secret("test"))],
            messages: needless("test").map((message) => message.replace('"test"', "[secret]")),
        },
        { resources: [inEnvironment("LAB")], messages: needless("lab"), configuration: lab },
        { resources: [inEnvironment("development")], messages: needless("development"), configuration: lab },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", { tags: { ...backedUp, environment: "test" } }),
            ],
            messages: needless("test").map((message) => message.replace('VM "db"', 'scale set "web"')),
        },

        { resources: [vm("db", none), snapshot(vmId)], messages: copied('snapshot "nightly"') },
        { resources: [vm("db", none), snapshot(unknown, "nightly", ["db"])], messages: copied('snapshot "nightly"') },
        { resources: [vm("db", none), restorePoints], messages: copied('restore point collection "points"') },
        { resources: [vm("db", none), item], messages: copied('protected item "item"') },
        ...[
            { protectableItemId: vmId },
            { providerSpecificDetails: { fabricObjectId: vmId } },
            { protectableItemId: unknown },
        ].map((properties) => ({
            resources: [vm("db", none), replica(properties)],
            messages: copied('replicated item "replica"'),
        })),
        { resources: [holding(diskId), disk, snapshot(diskId)], messages: copied('snapshot "nightly"') },
        {
            resources: [holding(unknown), disk, snapshot(unknown, "nightly", ["data"])],
            messages: copied('snapshot "nightly"'),
        },
        { resources: [holding(diskId), snapshot(diskId.toUpperCase())], messages: copied('snapshot "nightly"') },
        // Also where the copies of its like are reported as copies of a member.
        { resources: [vm("db", none, inSet), snapshot(vmId)], messages: copied('snapshot "nightly"') },
        {
            resources: [vm("db", none), ...Array.from({ length: 40 }, (_, at) => snapshot(vmId, `daily-${at}`)), item],
            messages: copied('snapshots "daily-0", "daily-1", "daily-2" and 37 more and protected item "item"'),
        },
        {
            resources: [vm("db", none), { ...snapshot(vmId), name: "\u001B[31m" }],
            messages: copied('snapshot "\uFFFD[31m"'),
        },
        {
            resources: [vm("db", { app: "lab", schutz: "none" }), snapshot(vmId)],
            messages: copied('snapshot "nightly"').map((message) => message.replaceAll("protection", "schutz")),
            configuration: { settings: { tags: { protection: "schutz" } } },
        },
    ],
    undecided: [
        inEnvironment(unknown),
        inEnvironment("test", { ...backedUp, protection: unknown }),
        vm("db", unknown),
        [vm("db", none), snapshot(unknown)],
        [vm("db", { ...none, protection: unknown }), snapshot(vmId)],
        [vm("db", { ...none, protection: unknown }), snapshot(unknown)],
        [vm("db", none, { vmName: unknown }), snapshot(vmId)],
        // A program has not found the id yet that it looks for.
        ...[[], {}, ""].map((wrong) => [vm("db", none), snapshot(wrong)]),
    ],
});

testRule("no-needless-backup", {
    configuration: lab,
    accept: [[inEnvironment("test")], [inEnvironment("testing")]],
    reject: [],
});
