import { expect, it } from "vitest";
import { backedUp, idOf, resource, vm, without } from "../machines.ts";
import { unknown } from "../requests.ts";
import { messagesOf, testRule } from "../test-rule.ts";

const setId = idOf("Microsoft.Compute/availabilitySets/WEB");
const vmId = idOf("microsoft.compute/virtualMachines/Web-0");
const scaleSetId = idOf("Microsoft.Compute/virtualMachineScaleSets/flex");

const tags = { app: "web", protection: "high-availability" };
const snapshots = { ...backedUp, "backup-method": "snapshot", restore: "vm" };
const set = resource("compute:AvailabilitySet", "web", { availabilitySetName: "web" });
const disk = resource("compute:Disk", "data", { diskName: "data" });
const inSet = { availabilitySet: { id: setId } };
const member = vm("web-0", tags, inSet);
const attached = (id: unknown, at = "dataDisks") => ({
    storageProfile: at === "osDisk" ? { osDisk: { managedDisk: { id } } } : { dataDisks: [{ managedDisk: { id } }] },
});

const item = (properties: unknown, inputs = {}) =>
    resource("recoveryservices:ProtectedItem", "item", { properties, ...inputs }, { properties: ["web-0"] });
const snapshot = (sourceResourceId: unknown, from: string[] = []) =>
    resource("compute:Snapshot", "nightly", { creationData: { sourceResourceId } }, { creationData: from });
const restorePoints = (source: unknown) =>
    resource("compute:RestorePointCollection", "points", { source }, { source: ["web-0"] });
const named = (protectedItemName: string) => item({ protectedItemType: "Other" }, { protectedItemName });

const vmType = "Microsoft.Compute/virtualMachines";
const fix =
    "Members are ephemeral: keep their data in a database or object store, or back it up at application level " +
    '(backup-method "application" or "agent", restore "app-data" or "redeploy").';
const byTag = (fact: string, who = 'VM "db" (app erp): a member of a set') => [`${who} ${fact}. ${fix}`];
const byCopy = (copy: string, noun: string, place = 'a member of availability set "web"') => [
    `${copy} copies VM "web-0" (app web), ${place}, at VM level. ${fix} Then remove the ${noun}.`,
];
const ofItem = byCopy('protected item "item"', "protected item");
const ofSnapshot = byCopy('snapshot "nightly"', "snapshot");

testRule("no-vm-backup-on-set-members", {
    accept: [
        [vm("db", snapshots)],
        [vm("db", { ...snapshots, "backup-method": unknown, restore: unknown })],
        [vm("db", snapshots, { availabilitySet: null })],
        // Where tags of a backup have no place, that is what is reported.
        [vm("db", { ...snapshots, protection: "none" }, inSet)],
        [vm("db", { ...snapshots, protection: "replication" }, inSet)],
        [vm("db", snapshots, { availabilitySet: {} })],
        [vm("db", { ...backedUp, "backup-method": "application" }, inSet)],
        [vm("db", { ...without(backedUp, "backup-method"), "backup-plan": "gold-4h", restore: "redeploy" }, inSet)],
        [vm("db", { ...backedUp, "backup-method": ["snapshot"], protection: "replication" }, inSet)],
        [resource("compute:VirtualMachineScaleSet", "web", { tags })],
        [disk, snapshot(unknown, ["data"]), set, member],
        [snapshot(idOf("Microsoft.Compute/disks/elsewhere")), set, member],
        [vm("web-0", tags), snapshot(vmId)],
        [set, member, item({ protectedItemType: "AzureVmWorkloadSQLDatabase", sourceResourceId: vmId })],
        [set, member, item({ protectedItemType: "AzureVmWorkloadSQLDatabase", sourceResourceId: unknown })],
        [
            set,
            member,
            item({ protectedItemType: vmType, sourceResourceId: idOf("Microsoft.Compute/virtualMachines/x") }),
        ],
        [set, member, named("vm;iaasvmcontainerv2;other;web-0")],
        [set, member, named("sqldatabase;mssqlserver;web-0")],
        ...["web-0", 7, true, null].map((wrong) => [set, member, item(wrong), snapshot(wrong), restorePoints(wrong)]),
    ],
    reject: [
        {
            resources: [vm("db", snapshots, inSet)],
            messages: byTag('is backed up at VM level (backup-method "snapshot")'),
        },
        ...["vm", "disks"].map((restore) => ({
            resources: [vm("db", { ...backedUp, "backup-method": "agent", restore }, inSet)],
            messages: byTag(`is to be restored at VM level (restore "${restore}")`),
        })),
        {
            resources: [vm("db", { app: "erp", protection: "backup,high-availability" }, inSet)],
            messages: byTag('is backed up, and no method says that it is not at VM level (tag "backup-method")'),
        },
        {
            resources: [vm("db", { ...without(snapshots, "backup-method"), "backup-plan": "nightly" }, inSet)],
            messages: byTag('is backed up at VM level (backup plan "nightly")'),
            configuration: {
                settings: { plans: { nightly: { method: "snapshot", schedule: "0 2 * * *", target: "dc2" } } },
            },
        },
        {
            // A group that states how its data is backed up.
            resources: [vm("db", { ...tags, app: "erp", "backup-kind": "full" }, inSet)],
            messages: byTag('is backed up, and no method says that it is not at VM level (tag "backup-method")'),
        },
        {
            resources: [vm("db", { ...backedUp, "backup-method": "agnet", restore: "vm" }, inSet)],
            messages: [
                'VM "db" (app erp): tag "backup-method" is "agnet", which is not one of agent, snapshot, application. ' +
                    'Did you mean "agent"?',
                ...byTag('is to be restored at VM level (restore "vm")'),
            ],
        },
        {
            resources: [vm("db", { ...backedUp, "backup-plan": "gold-4h", restore: "vm" }, inSet)],
            messages: byTag('is to be restored at VM level (restore "vm")'),
        },
        {
            resources: [resource("compute:VirtualMachineScaleSet", "web", { tags: snapshots })],
            messages: byTag(
                'is backed up at VM level (backup-method "snapshot")',
                'scale set "web" (app erp): a scale set',
            ),
        },
        {
            resources: [vm("db", snapshots, { virtualMachineScaleSet: { id: scaleSetId } })],
            messages: byTag('is backed up at VM level (backup-method "snapshot")'),
        },
        {
            resources: [vm("db", snapshots, { availabilitySet: { id: unknown } })],
            messages: byTag('is backed up at VM level (backup-method "snapshot")'),
        },
        { resources: [set, member, item({ protectedItemType: vmType, sourceResourceId: vmId })], messages: ofItem },
        { resources: [set, member, item({ protectedItemType: vmType, sourceResourceId: unknown })], messages: ofItem },
        { resources: [set, member, item({ protectedItemType: unknown, sourceResourceId: vmId })], messages: ofItem },
        { resources: [set, member, item({ protectedItemType: vmType, virtualMachineId: vmId })], messages: ofItem },
        { resources: [set, member, named("vm;iaasvmcontainerv2;ERP;WEB-0")], messages: ofItem },
        { resources: [set, member, snapshot(vmId)], messages: ofSnapshot },
        { resources: [set, member, snapshot(unknown, ["web-0"])], messages: ofSnapshot },
        {
            resources: [set, member, restorePoints({ id: vmId })],
            messages: byCopy('restore point collection "points"', "restore point collection"),
        },
        {
            resources: [set, member, restorePoints({ id: unknown })],
            messages: byCopy('restore point collection "points"', "restore point collection"),
        },
        ...["osDisk", "dataDisks"].flatMap((at) => [
            {
                resources: [
                    set,
                    disk,
                    vm("web-0", tags, {
                        ...inSet,
                        ...attached(disk.inputs.id ?? idOf("Microsoft.Compute/disks/DATA"), at),
                    }),
                    snapshot(idOf("Microsoft.Compute/disks/data")),
                ],
                messages: ofSnapshot,
            },
            {
                resources: [
                    set,
                    disk,
                    {
                        ...vm("web-0", tags, { availabilitySet: { id: unknown }, ...attached(unknown, at) }),
                        dependencies: { availabilitySet: ["web"], storageProfile: ["data"] },
                    },
                    snapshot(unknown, ["data"]),
                ],
                messages: ofSnapshot,
            },
        ]),
        {
            resources: [member, snapshot(vmId)],
            messages: byCopy('snapshot "nightly"', "snapshot", "a member of a set"),
        },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "flex", { vmScaleSetName: "flex", tags }),
                snapshot(scaleSetId),
            ],
            messages: [
                'snapshot "nightly" copies scale set "flex" (app web), a set, at VM level. ' +
                    `${fix} Then remove the snapshot.`,
            ],
        },
        {
            resources: [{ ...snapshot(vmId), name: "\u001B[31m" }, set, member],
            messages: byCopy('snapshot "\uFFFD[31m"', "snapshot"),
        },
        {
            resources: [vm("db", { app: "erp", protection: "backup", how: "snapshot", undo: "vm" }, inSet)],
            messages: [
                'VM "db" (app erp): a member of a set is backed up at VM level (how "snapshot"). ' +
                    fix.replace("backup-method", "how").replace("restore", "undo"),
            ],
            configuration: { settings: { tags: { "backup-method": "how", restore: "undo" } } },
        },
        {
            resources: [
                { ...snapshot(unknown, ["nightly", "web-0"]), name: "nightly" },
                set,
                { ...member, dependencies: { availabilitySet: ["web-0", "nightly"], storageProfile: ["nightly"] } },
            ],
            messages: ofSnapshot,
        },
    ],
    undecided: [
        vm("db", { ...snapshots, "backup-method": unknown, restore: "app-data" }, inSet),
        vm("db", { ...backedUp, restore: unknown }, inSet),
        vm("db", { ...without(backedUp, "backup-method"), protection: unknown }, inSet),
        vm("db", { ...without(backedUp, "backup-method"), "backup-plan": unknown }, inSet),
        vm("db", snapshots, { availabilitySet: unknown }),
        vm("db", snapshots, { virtualMachineScaleSet: unknown }),
        vm("db", { ...backedUp, "backup-method": "agnet", restore: "vm" }, { availabilitySet: unknown }),
        vm("db", { app: "erp", protection: "backup,high-availability" }, { availabilitySet: unknown }),
        vm("db", unknown, inSet),
        [set, member, snapshot(unknown)],
        [{ ...member, inputs: { ...member.inputs, vmName: unknown } }, snapshot(vmId)],
        [
            resource("compute:Disk", "data", { diskName: unknown }),
            member,
            snapshot(idOf("Microsoft.Compute/disks/data")),
        ],
        [set, member, resource("compute:Snapshot", "nightly", { creationData: unknown })],
        [set, member, resource("compute:RestorePointCollection", "points", { source: unknown })],
        [set, member, resource("recoveryservices:ProtectedItem", "item", { properties: unknown })],
        [set, vm("web-0", tags, { availabilitySet: unknown }), snapshot(vmId)],
        // A program has not found the id yet that it looks for.
        ...[[], {}, ""].map((wrong) => [set, member, item(wrong), snapshot(wrong), restorePoints(wrong)]),
        // A disk of a machine that is not known yet could be the copied one.
        [set, disk, vm("web-0", tags, { ...inSet, storageProfile: unknown }), snapshot(unknown, ["data"])],
    ],
});

it("tells at once of members that are not exempt only", async () => {
    const exempt = { ...tags, "exempt-no-vm-backup-on-set-members": "2099-12-31, CISO, tested" };
    const members = [member, vm("web-1", exempt, inSet), vm("web-2", tags, inSet)];
    const copies = members.map(({ name }) =>
        resource("compute:Snapshot", `of-${name}`, {
            creationData: { sourceResourceId: idOf(`Microsoft.Compute/virtualMachines/${name}`) },
        }),
    );
    const configuration = { settings: { exemptionTags: true } };
    const [message = ""] = await messagesOf("no-vm-backup-on-set-members", [set, ...members, ...copies], configuration);
    expect(message).toContain('snapshots "of-web-0" and "of-web-2" copy VMs "web-0" and "web-2" (app web)');
});

it("is not concerned with the backup of a machine that is in no set", async () => {
    const notes = await messagesOf("undecided", [vm("db", { ...backedUp, "backup-method": unknown })]);
    expect(notes).toEqual([expect.not.stringContaining("no-vm-backup-on-set-members")]);
});
