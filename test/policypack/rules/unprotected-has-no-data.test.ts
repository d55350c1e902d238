import { backedUp, highlyAvailable, idOf, resource, vm, wrongTags } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const none = { app: "lab", protection: "none", "unprotected-reason": "stateless" };
const disk = { lun: 0, createOption: "Attach", managedDisk: { id: unknown } };
const withDisks = (tags: unknown, ...dataDisks: unknown[]) =>
    vm("lab", tags, { storageProfile: { osDisk: { createOption: "FromImage" }, dataDisks } });
const lab = (tags: Record<string, unknown> = {}, inputs: Record<string, unknown> = {}) =>
    vm("lab", { ...none, ...tags }, inputs);
/** A resource that attaches a data disk to a VM. */
const attachment = (virtualMachineId: unknown, from: string[] = [], name = "attachment"): Declared => ({
    type: "azure:compute/dataDiskAttachment:DataDiskAttachment",
    name,
    inputs: { virtualMachineId, managedDiskId: unknown, lun: 0, caching: "None" },
    dependencies: { virtualMachineId: from },
});
const labId = idOf("Microsoft.Compute/virtualMachines/lab");

const says = (facts: string, fix: string, who = 'VM "lab" (app lab)') => [
    `${who}: protection is "none", but ${facts}. Protect the machine, e.g. protection "backup", or ${fix}.`,
];
const local = says('its data lives inside it (data "local")', 'move the data out (data "external")');
const oneDisk = (who?: string) => says("it has a data disk", "remove the disk", who);
const wrong = (value: string, advice: string) => [
    `VM "lab" (app lab): tag "data" is "${value}", which is not one of none, external, local. ${advice}`,
];

testRule("unprotected-has-no-data", {
    accept: [
        [lab()],
        [lab({ data: "none" })],
        [lab({ data: " External " })],
        [lab({}, { storageProfile: { osDisk: { createOption: "FromImage" }, dataDisks: [] } })],
        [lab({}, { storageProfile: { osDisk: unknown, dataDisks: [null] } })],
        [lab({}, { storageProfile: null })],
        ...["disks", 7, { 0: disk }].map((dataDisks) => [lab({}, { storageProfile: { dataDisks } })]),
        // What is protected may hold data.
        [withDisks({ ...backedUp, data: "local" }, disk)],
        [withDisks({ ...highlyAvailable, data: unknown }, unknown)],
        [vm("lab", backedUp), attachment(labId)],
        // The scheme is reported elsewhere, and so is its data's place.
        [withDisks({ app: "lab", data: "local" }, disk)],
        [withDisks({ ...none, protection: "nothing", data: "disk" }, disk)],
        [vm("lab", {}), attachment(labId)],
        [lab(), attachment(idOf("Microsoft.Compute/virtualMachines/other"))],
        [lab(), vm("other", backedUp), attachment(unknown, ["other"])],
        ...wrongTags.map((tags) => [vm("lab", tags)]),
    ],
    reject: [
        { resources: [lab({ data: "local" })], messages: local },
        { resources: [lab({ data: " LOCAL " })], messages: local },
        {
            resources: [
                lab({ data: "local" }, { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/x") } }),
            ],
            messages: local,
        },
        { resources: [lab({ data: "local" }, { storageProfile: unknown })], messages: local },
        { resources: [withDisks(none, disk)], messages: oneDisk() },
        { resources: [withDisks(none, unknown)], messages: oneDisk() },
        { resources: [withDisks({ ...none, data: "external" }, disk)], messages: oneDisk() },
        { resources: [withDisks({ ...none, data: unknown }, disk)], messages: oneDisk() },
        { resources: [withDisks(none, disk, null, disk)], messages: says("it has 2 data disks", "remove the disks") },
        {
            resources: [withDisks({ ...none, data: "local" }, disk)],
            messages: says(
                'its data lives inside it (data "local"), and it has a data disk',
                'move the data out (data "external") and remove the disk',
            ),
        },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "jobs", {
                    tags: none,
                    virtualMachineProfile: { storageProfile: { dataDisks: [disk] } },
                }),
            ],
            messages: oneDisk('scale set "jobs" (app lab)'),
        },
        { resources: [lab({ data: "disk" })], messages: wrong("disk", 'Write "local".') },
        { resources: [lab({ data: 7 })], messages: wrong("7", "Write one of them.") },
        { resources: [lab({ data: "x".repeat(10_000) })], messages: wrong(`${"x".repeat(80)}…`, "Write one of them.") },
        {
            resources: [withDisks({ ...none, data: "disk" }, disk)],
            messages: [...wrong("disk", 'Write "local".'), ...oneDisk()],
        },
        {
            resources: [lab({ protection: secret("none"), data: secret("local") })],
            messages: local.map((text) => text.replace('is "none"', "is [secret]").replace('"local"', "[secret]")),
        },
        {
            resources: [vm("lab", { ...none, ort: "local" })],
            messages: local.map((text) => text.replaceAll("(data ", "(ort ")),
            configuration: { settings: { tags: { data: "ort" } } },
        },
        // Disks that resources of their own attach: one report for all of them, and none beside the machine's own.
        { resources: [lab(), attachment(labId)], messages: oneDisk() },
        { resources: [attachment(unknown, ["lab"]), lab()], messages: oneDisk() },
        {
            resources: [lab(), attachment(labId), attachment(unknown, ["lab"], "another")],
            messages: says("it has 2 data disks", "remove the disks"),
        },
        { resources: [withDisks(none, disk), attachment(labId)], messages: oneDisk() },
        { resources: [lab({ data: "local" }), attachment(labId)], messages: local },
        { resources: [lab({ data: unknown }), attachment(labId)], messages: oneDisk() },
        {
            resources: [lab(), vm("other", none), attachment(labId), attachment(unknown, ["other"], "another")],
            messages: [
                'VMs "lab" and "other" (app lab): protection is "none", but each has a data disk. ' +
                    'Protect the machines, e.g. protection "backup", or remove the disks.',
            ],
        },
    ],
    undecided: [
        lab({ data: unknown }),
        lab({}, { storageProfile: { dataDisks: unknown } }),
        lab({}, { storageProfile: unknown }),
        lab({ protection: unknown, data: "local" }),
        withDisks({ ...none, protection: unknown }, disk),
        [lab({ protection: unknown }), attachment(labId)],
        [lab(), attachment(unknown)],
        vm("lab", unknown),
    ],
});
