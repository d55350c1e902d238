import { backedUp, highlyAvailable, resource, vm, without, wrongTags } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const replicated = {
    app: "erp",
    protection: "replication",
    rto: "1h",
    rpo: "5m",
    "replication-level": "guest",
    "replication-target": "management.west2.hub.contoso.com",
    failover: "guest",
};
const plan = (level: unknown, failover: unknown, others: Record<string, unknown> = {}) =>
    vm("db", { ...replicated, "replication-level": level, failover, ...others });

const says = (...facts: string[]) => facts.map((fact) => `VM "db" (app erp): ${fact}`);
const missing = (tag: string, example: string) =>
    says(`tag "${tag}" is missing: protection "replication" needs it. Write e.g. "${example}".`);
const wrong = (tag: string, value: string, fault: string, advice: string) =>
    says(`tag "${tag}" is "${value}", which ${fault}. ${advice}`);
const mismatch = (failover: string, level: string, nearest: string) =>
    says(
        `tag "failover" is "${failover}", which cannot fail over what is replicated at level "${level}". Write "${nearest}".`,
    );
const all = says(
    'tags "replication-level", "replication-target" and "failover" are missing: protection "replication" needs them. ' +
        'Write e.g. replication-level "application", replication-target "management.west2.hub.contoso.com", ' +
        'failover "application".',
);

testRule("require-failover-plan", {
    accept: [
        ...[
            ["application", "application"],
            ["application", "guest"],
            ["guest", "guest"],
            ["guest", "product"],
            ["vm", "product"],
            [" VM ", "Product"],
        ].map(([level, failover]) => [plan(level, failover)]),
        [vm("db", backedUp)],
        [vm("db", highlyAvailable)],
        [vm("db", { app: "erp", protection: "none" })],
        [vm("db", { app: "erp" })],
        // A field that has no place is told by valid-protection-metadata.
        [plan("vm", "guest", { protection: "backup" })],
        [plan("vm", "guest", { protection: "none" })],
        [vm("db", { ...replicated, protection: "replicaton", "replication-level": "vm" })],
        ...wrongTags.map((tags) => [vm("db", tags)]),
    ],
    reject: [
        { resources: [vm("db", { app: "erp", protection: "replication" })], messages: all },
        { resources: [vm("db", { app: "erp", protection: "backup,replication" })], messages: all },
        {
            resources: [plan(null, ["guest"], { "replication-target": { host: "west2" } })],
            messages: all,
        },
        {
            resources: [vm("db", without(replicated, "replication-level"))],
            messages: missing("replication-level", "application"),
        },
        {
            resources: [vm("db", without(replicated, "replication-target"))],
            messages: missing("replication-target", "management.west2.hub.contoso.com"),
        },
        // The example fits the level that is stated.
        { resources: [plan("vm", null)], messages: missing("failover", "product") },
        { resources: [plan("guest", null)], messages: missing("failover", "guest") },
        {
            resources: [vm("db", { ...highlyAvailable, app: "erp", "replication-interval": "5m" })],
            messages: all,
        },
        {
            resources: [plan("os", "guest")],
            messages: wrong("replication-level", "os", "is not one of application, guest, vm", 'Write "guest".'),
        },
        {
            resources: [plan("guest", "cluster")],
            messages: wrong("failover", "cluster", "is not one of application, guest, product", 'Write "guest".'),
        },
        {
            resources: [plan(7, "🦄", { "replication-target": "" })],
            messages: [
                ...wrong("replication-level", "7", "is not one of application, guest, vm", "Write one of them."),
                ...wrong("replication-target", "", "is empty", 'Write e.g. "management.west2.hub.contoso.com".'),
                ...wrong("failover", "🦄", "is not one of application, guest, product", "Write one of them."),
            ],
        },
        {
            resources: [plan("x".repeat(10_000), "guest")],
            messages: wrong(
                "replication-level",
                `${"x".repeat(80)}…`,
                "is not one of application, guest, vm",
                "Write one of them.",
            ),
        },
        {
            resources: [vm("db", { ...without(replicated, "replication-target"), "replicaton-target": "west2" })],
            messages: says('tag "replicaton-target" is not one that hubguard reads. Name it "replication-target".'),
        },
        { resources: [plan("application", "product")], messages: mismatch("product", "application", "application") },
        { resources: [plan("guest", "application")], messages: mismatch("application", "guest", "guest") },
        { resources: [plan("vm", "guest")], messages: mismatch("guest", "vm", "product") },
        {
            resources: [plan(secret("vm"), "guest")],
            messages: says(
                'tag "failover" is "guest", which cannot fail over what is replicated at level [secret]. Write "product".',
            ),
        },
        {
            resources: [
                resource("compute:VirtualMachineScaleSet", "db", {
                    tags: { ...highlyAvailable, app: "erp", failover: "guest" },
                }),
            ],
            messages: [
                'scale set "db" (app erp): tags "replication-level" and "replication-target" are missing: ' +
                    'protection "replication" needs them. Write e.g. replication-level "application", ' +
                    'replication-target "management.west2.hub.contoso.com".',
            ],
        },
        {
            resources: [vm("db", { ...without(replicated, "failover"), app: "erp" })],
            messages: says('tag "wer" is missing: protection "replication" needs it. Write e.g. "guest".'),
            configuration: { settings: { tags: { failover: "wer" } } },
        },
    ],
    undecided: [
        plan(unknown, "guest"),
        plan("guest", unknown),
        plan("guest", "guest", { "replication-target": unknown }),
        plan("guest", "guest", { protection: unknown }),
        vm("db", unknown),
    ],
});
