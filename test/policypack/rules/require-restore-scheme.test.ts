import { backedUp, highlyAvailable, idOf, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/set") } };
const of = (method: unknown, restore: unknown, others: Record<string, unknown> = {}, inputs = {}) =>
    vm("db", { ...backedUp, "backup-method": method, restore, ...others }, inputs);

const says = (fact: string, who = 'VM "db" (app erp)') => [`${who}: ${fact}`];
const dataOnly = '"app-data" (data within the machine) or "redeploy" (data, after deploying the machine anew)';
const missing = (choices: string, who?: string) =>
    says(`it is not said what is brought back from a backup (tag "restore"). Write ${choices}.`, who);
const wrong = (value: string, advice: string) =>
    says(`tag "restore" is "${value}", which is not one of vm, disks, app-data, redeploy. ${advice}`);
const mismatch = (restore: string, method: string, nearest: string) =>
    says(`tag "restore" is ${restore}, which backup method ${method} does not deliver. Write "${nearest}".`);

testRule("require-restore-scheme", {
    accept: [
        ...[
            ["snapshot", "vm"],
            ["snapshot", "disks"],
            ["snapshot", "app-data"],
            ["agent", "app-data"],
            ["agent", "redeploy"],
            ["application", "app-data"],
            ["application", " Redeploy "],
        ].map(([method, restore]) => [of(method, restore)]),
        // Nothing is to be restored into a machine that is deployed anew and holds no data.
        [of("snapshot", "redeploy", { data: "external" })],
        [of("snapshot", "redeploy", { data: "none" })],
        [of("snapshot", "redeploy", { data: "disk" })],
        // The method is reported elsewhere.
        ...["hypervisor", "agnet", null].map((method) => [of(method, "vm")]),
        [vm("db", { ...without(backedUp, "restore"), protection: "bakcup" })],
        [vm("db", without(backedUp, "restore", "protection"))],
        [vm("db", { app: "erp", protection: "replication" })],
        [vm("db", { app: "erp", protection: "none" })],
        [vm("db", highlyAvailable)],
        // Where it has no place, that is what is reported.
        [of("agent", "vm", { protection: "replication" })],
        [of("agent", "vm", { protection: "none" })],
        // So it is with members of a set that are to be restored at VM level.
        [of("agent", "vm", {}, inSet)],
        [of("application", "disks", {}, inSet)],
        // Without a catalogue nobody knows the plan's method.
        [vm("db", { ...without(backedUp, "backup-method"), "backup-plan": "gold", restore: "vm" })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        ...["agent", "application"].map((method) => ({ resources: [of(method, null)], messages: missing(dataOnly) })),
        ...[["vm"], { scheme: "vm" }].map((restore) => ({
            resources: [of("agent", restore)],
            messages: missing(dataOnly),
        })),
        {
            resources: [of("snapshot", null)],
            messages: missing(
                '"vm" (the whole VM with its disks), "disks" (its disks) or "app-data" (data within the machine)',
            ),
        },
        {
            resources: [of(unknown, null)],
            messages: missing(
                '"vm" (the whole VM with its disks), "disks" (its disks), "app-data" (data within the machine) or ' +
                    '"redeploy" (data, after deploying the machine anew)',
            ),
        },
        { resources: [of("snapshot", null, {}, inSet)], messages: missing('"app-data" (data within the machine)') },
        { resources: [of(null, null, {}, inSet)], messages: missing(dataOnly) },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", {
                    tags: { ...highlyAvailable, "backup-method": "agent" },
                }),
            ],
            messages: missing(dataOnly, 'scale set "web" (app web)'),
        },
        {
            resources: [vm("db", { ...without(backedUp, "restore"), restore_: "vm" })],
            messages: says('tag "restore_" is not one that hubguard reads. Name it "restore".'),
        },
        { resources: [of("agent", "template")], messages: wrong("template", 'Write "redeploy".') },
        {
            resources: [of("agent", "")],
            messages: says('tag "restore" is "", which is empty. Write one of "vm", "disks", "app-data", "redeploy".'),
        },
        { resources: [of("agent", 7)], messages: wrong("7", "Write one of them.") },
        { resources: [of("agent", "🦄".repeat(5_000))], messages: wrong(`${"🦄".repeat(80)}…`, "Write one of them.") },
        {
            resources: [of("agent", "vm\u001B[31m", { protection: "none" })],
            messages: wrong("vm\uFFFD[31m", "Write one of them."),
        },
        ...["agent", "application"].flatMap((method) =>
            ["vm", "disks"].map((restore) => ({
                resources: [of(method, restore)],
                messages: mismatch(`"${restore}"`, `"${method}"`, "app-data"),
            })),
        ),
        { resources: [of("snapshot", "redeploy")], messages: mismatch('"redeploy"', '"snapshot"', "vm") },
        {
            resources: [of("snapshot", "redeploy", { data: "local" })],
            messages: mismatch('"redeploy"', '"snapshot"', "vm"),
        },
        {
            resources: [of(secret("agent"), secret("vm"))],
            messages: mismatch("[secret]", "[secret]", "app-data"),
        },
        { resources: [of("snapshot", "redeploy", {}, inSet)], messages: mismatch('"redeploy"', '"snapshot"', "vm") },
        {
            resources: [of("agent", "vm", {}, { availabilitySet: unknown })],
            messages: mismatch('"vm"', '"agent"', "app-data"),
        },
        {
            resources: [of("agent", "vm", { protection: "high-availability" })],
            messages: mismatch('"vm"', '"agent"', "app-data"),
        },
        {
            resources: [of("agent", "vm", { "backup-product": unknown })],
            messages: mismatch('"vm"', '"agent"', "app-data"),
        },
        {
            resources: [vm("db", { ...without(backedUp, "restore"), zurueck: "vm" })],
            messages: mismatch('"vm"', '"agent"', "app-data").map((text) => text.replace('"restore"', '"zurueck"')),
            configuration: { settings: { tags: { restore: "zurueck" } } },
        },
    ],
    undecided: [
        of("agent", unknown),
        of(unknown, "vm"),
        of("agent", "vm", { protection: unknown }),
        vm("db", { ...without(backedUp, "restore"), protection: unknown }),
        of("snapshot", "redeploy", { data: unknown }),
        vm("db", unknown),
    ],
});

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
const named = (name: unknown, restore: unknown) =>
    vm("db", { ...without(backedUp, "backup-method"), "backup-plan": name, restore });

testRule("require-restore-scheme", {
    configuration: {
        settings: {
            plans: { whole: { ...plan, restores: ["vm"] }, data: plan, disks: { ...plan, product: "CommVault" } },
            products: { Commvault: { restores: ["disks"] }, veeam: {} },
        },
    },
    accept: [
        [named("Whole", "vm")],
        [named("data", "redeploy")],
        [named("disks", "disks")],
        [of("agent", "disks", { "backup-product": " commvault " })],
        [of("agent", "disks", { "backup-product": secret("commvault") })],
        [named("wohle", "vm")],
    ],
    reject: [
        { resources: [named("data", "vm")], messages: mismatch('"vm"', '"agent"', "app-data") },
        { resources: [named("disks", "vm")], messages: mismatch('"vm"', '"agent"', "app-data") },
        {
            resources: [of("agent", "disks", { "backup-product": "veeam" })],
            messages: mismatch('"disks"', '"agent"', "app-data"),
        },
        { resources: [named("data", null)], messages: missing(dataOnly) },
    ],
    undecided: [
        of("agent", "disks", { "backup-product": unknown }),
        of("agent", "vm", { "backup-plan": unknown }),
        named(unknown, "vm"),
    ],
});
