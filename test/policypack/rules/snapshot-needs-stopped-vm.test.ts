import { backedUp, highlyAvailable, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const by = (method: unknown, others: Record<string, unknown> = {}) =>
    vm("db", { ...backedUp, restore: "disks", "backup-method": method, ...others });
const says = (who = 'VM "db" (app erp)', stopped = "it") => [
    `${who}: it is backed up by snapshots of its disks (tag "backup-method"), which a Hub takes of a stopped VM only. Stop ` +
        `${stopped} for every backup and say so (backup-vm-state "stopped"), or use an agent in the guest (backup-method ` +
        '"agent", restore "app-data" or "redeploy").',
];

const plan = { schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };

testRule("snapshot-needs-stopped-vm", {
    accept: [
        ...["agent", "application", "hypervisor", "snapshots", "", 7, null, ["snapshot"], { by: "snapshot" }].map(
            (method) => [by(method)],
        ),
        [vm("db", without(backedUp, "backup-method"))],
        [by("snapshot", { protection: "none" })],
        [by("snapshot", { protection: "replication" })],
        [by("x".repeat(10_000))],
        [by("snapshot", { "backup-vm-state": " Stopped" })],
        [by(unknown, { "backup-vm-state": "stopped" })],
        // What cannot be read is for valid-protection-metadata to report.
        [by("snapshot", { "backup-vm-state": "halted" })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        { resources: [by("snapshot")], messages: says() },
        { resources: [by(" Snapshot ")], messages: says() },
        { resources: [by("snapshot", { "backup-vm-state": "running" })], messages: says() },
        { resources: [by("snapshot", { protection: "backup,replication" })], messages: says() },
        { resources: [by("snapshot", { protection: null })], messages: says() },
        { resources: [by("snapshot", { protection: unknown })], messages: says() },
        { resources: [by(secret("snapshot"))], messages: says() },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", {
                    tags: { ...highlyAvailable, "backup-method": "snapshot" },
                }),
            ],
            messages: says('scale set "web" (app web)', "its VMs"),
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-method"), "backup-plan": "Nightly" })],
            messages: [
                'VM "db" (app erp): it is backed up by snapshots of its disks (backup plan "nightly"), which a Hub takes of a ' +
                    'stopped VM only. Stop it for every backup and say so (backup-vm-state "stopped"), or name a plan with an ' +
                    'agent in the guest (restore "app-data" or "redeploy").',
            ],
            configuration: { settings: { plans: { nightly: { ...plan, method: "snapshot" } } } },
        },
        {
            resources: [vm("db", { ...without(backedUp, "backup-method"), how: "snapshot" })],
            messages: says().map((text) => text.replaceAll("backup-method", "how")),
            configuration: { settings: { tags: { "backup-method": "how" } } },
        },
    ],
    undecided: [
        by("snapshot", { "backup-vm-state": unknown }),
        by(unknown),
        by(unknown, { protection: unknown }),
        vm("db", unknown),
    ],
});
