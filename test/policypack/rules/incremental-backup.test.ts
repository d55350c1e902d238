import { backedUp, highlyAvailable, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const of = (kind: unknown, others: Record<string, unknown> = {}) =>
    vm("db", { ...backedUp, "backup-kind": kind, ...others });
const unsaid = without(backedUp, "backup-kind");
const planned = (plan: unknown, others: Record<string, unknown> = {}) =>
    vm("db", {
        ...without(unsaid, "backup-method", "backup-schedule", "backup-target"),
        "backup-plan": plan,
        ...others,
    });

const says = (fact: string, who = 'VM "db" (app erp)') => [`${who}: ${fact}`];
const full = says(
    'every backup copies everything (tag "backup-kind"), also what has not changed. ' +
        'Copy changes only: backup-kind "incremental" or "differential".',
);
const missing = (who?: string) =>
    says(
        'it is not said (tag "backup-kind") whether a backup copies everything or changes only. ' +
            'Write "incremental" or "differential".',
        who,
    );

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
const plans = { full: { ...plan, kind: "full" }, changes: { ...plan, kind: "incremental" }, untold: plan };

testRule("incremental-backup", {
    accept: [
        [of("incremental")],
        [of(" Differential ")],
        // What is misspelt is reported elsewhere.
        ...["fulll", "", 7, "full ".repeat(1_000)].map((kind) => [of(kind)]),
        [vm("db", { ...unsaid, backup_kind: "full" })],
        // What has no place, too.
        [of("full", { protection: "none" })],
        [of("full", { protection: "replication" })],
        [vm("db", { ...unsaid, protection: "replication" })],
        [vm("db", { ...unsaid, protection: "none" })],
        [vm("db", { ...unsaid, protection: "bakcup" })],
        [vm("db", without(unsaid, "protection"))],
        [vm("db", highlyAvailable)],
        // Without a catalogue nobody knows what a plan says.
        [planned("full")],
        [planned("")],
        [planned(unknown)],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        { resources: [of("full")], messages: full },
        { resources: [of(" FULL ")], messages: full },
        { resources: [of("full", { protection: unknown })], messages: full },
        { resources: [of("full", { protection: null })], messages: full },
        { resources: [of(secret("full"))], messages: full },
        { resources: [planned("gold", { "backup-kind": "full" })], messages: full },
        { resources: [vm("db", unsaid)], messages: missing() },
        ...[null, ["full"], { kind: "full" }].map((kind) => ({ resources: [of(kind)], messages: missing() })),
        { resources: [vm("db", { ...unsaid, protection: "backup,replication" })], messages: missing() },
        {
            resources: [vm("db", { ...highlyAvailable, app: "erp", "backup-method": "agent" })],
            messages: missing(),
        },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "web", {
                    tags: { ...highlyAvailable, "backup-schedule": "0 2 * * *" },
                }),
            ],
            messages: missing('scale set "web" (app web)'),
        },
        {
            resources: [vm("db", { ...unsaid, art: "full" })],
            messages: full.map((text) => text.replaceAll("backup-kind", "art")),
            configuration: { settings: { tags: { "backup-kind": "art" } } },
        },
    ],
    undecided: [of(unknown), vm("db", { ...unsaid, protection: unknown }), vm("db", unknown)],
});

testRule("incremental-backup", {
    configuration: { settings: { plans } },
    accept: [[planned("Changes")], [planned("untold", { "backup-kind": "incremental" })], [planned("fulll")]],
    reject: [
        {
            resources: [planned("Full")],
            messages: says(
                'every backup copies everything (backup plan "full"), also what has not changed. ' +
                    "Name a plan that copies changes only.",
            ),
        },
        {
            resources: [planned("untold")],
            messages: says(
                'neither tag "backup-kind" nor backup plan "untold" says whether a backup copies everything or changes only. ' +
                    'Write "incremental" or "differential".',
            ),
        },
        {
            resources: [planned(secret("untold"))],
            messages: says(
                'neither tag "backup-kind" nor backup plan [secret] says whether a backup copies everything or changes only. ' +
                    'Write "incremental" or "differential".',
            ),
        },
    ],
    undecided: [planned(unknown)],
});
