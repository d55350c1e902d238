import { backedUp, resource, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const withoutRto = without(backedUp, "rto");
const own = (tag: string, value: unknown, others: Record<string, unknown> = { app: "erp", protection: "backup" }) =>
    vm("db", { ...others, [tag]: value });
const isOne = (tag: string, meaning: string, field: string) =>
    `VM "db" (app erp): tag "${tag}" looks like ${meaning}. If it is, map it: settings.tags { "${field}": "${tag}" }.`;
const rto = "a recovery time objective";
const rpo = "a recovery point objective";
const tier = "a recovery tier";

testRule("own-tags", {
    accept: [
        [vm("db", backedUp)],
        [vm("db")],
        [own("owner", "team-erp")],
        // A tier is not always one of recovery.
        ...["web", "1", "gold", "premium", ""].map((value) => [own("Tier", value)]),
        [own("ServiceTier", "frontend")],
        // No value of the field.
        ...["soon", "TBD", "yes", "", null, ["4h"], { is: "4h" }].map((value) => [own("DR_RTO", value)]),
        ...["none", "No", "false", "n/a", "-", "7", "30d", "2026-09-01"].map((value) => [own("BackupPolicy", value)]),
        [own("BackupSchedule_", "sometimes", backedUp)],
        // Not known yet, which is told of the tags that are read only.
        [own("DR_RTO", unknown)],
        // The field is stated, or said by the plan.
        [own("DR_RTO", "4 hours", backedUp)],
        [own("DR_RTO", "4 hours", { ...withoutRto, rto: unknown })],
        [own("DR_RTO", "4 hours", { ...withoutRto, rto: "soon" })],
        // Names of other things.
        ...["RTOs", "portal", "frontier", "mirror", "backup-app", "DriverTier", "x".repeat(10_000)].map((tag) => [
            own(tag, "4h"),
        ]),
        // Messages could not show how it is called.
        [own("DR\u001BRTO", "4h")],
        // What is nearly hubguard's own is told as misspelt.
        ...["R-T-O", "RTO", "backup_plan"].map((tag) => [own(tag, "4h")]),
    ],
    reject: [
        ...[
            ["DR_RTO", "4 hours", rto, "rto"],
            ["DR_RTO", "PT4H", rto, "rto"],
            ["dr-rto", "8 Stunden", rto, "rto"],
            ["bcdr.rto", "240", rto, "rto"],
            ["cost:RTO", "4h", rto, "rto"],
            ["example-inc:disaster-recovery:rpo", "6h", rpo, "rpo"],
            ["contoso.com/rto", "4h", rto, "rto"],
            ["acmeRTO", "4h", rto, "rto"],
            ["RecoveryTimeObjective", "4h", rto, "rto"],
            ["recovery point objective", "15 minutes", rpo, "rpo"],
            ["MeanTimeToRecover", "1h", "a mean time to recover", "mttr"],
            ["Tier", "critical", tier, "criticality"],
            ["Service-Tier", "Mission Critical", tier, "criticality"],
            ["DR", "Essential", tier, "criticality"],
            ["BackupPolicy", "gold", "a backup plan", "backup-plan"],
            ["DRTarget", "dc2.contoso.com", "a replication target", "replication-target"],
            ["BackupFrequency", "daily at 02:00", "a backup schedule", "backup-schedule"],
            ["BackupType", "incremental", "a kind of backup", "backup-kind"],
            ["BackupType", "Agent", "a backup method", "backup-method"],
            ["LastDRTest", "1 Sept 2026", "the day of the last recovery drill", "last-drill"],
            ["Env", "prod", "an environment", "environment"],
        ].map(([tag = "", value = "", meaning = "", field = ""]) => ({
            resources: [own(tag, value)],
            messages: [isOne(tag, meaning, field)],
        })),
        {
            resources: [own("DR", "ASR", { app: "erp" })],
            messages: [isOne("DR", "a protection scheme", "protection")],
        },
        {
            resources: [vm("db", { WorkloadName: "erp" })],
            messages: [
                'VM "db": tag "WorkloadName" looks like the name of the application. If it is, map it: settings.tags { "app": "WorkloadName" }.',
            ],
        },
        { resources: [own("DR_RTO", secret("4 hours"))], messages: [isOne("DR_RTO", rto, "rto")] },
        {
            // Mapped, another name would be read instead.
            resources: [own("DR_RTO", "4 hours")],
            configuration: { settings: { tags: { rto: "recovery-time" } } },
            messages: [
                `VM "db" (app erp): tag "DR_RTO" looks like ${rto}. If it is, say it in tag "recovery-time", which hubguard reads.`,
            ],
        },
        {
            resources: [own("rto", "4 hours")],
            configuration: { settings: { tags: { rto: "recovery-time" } } },
            messages: [
                `VM "db" (app erp): tag "rto" looks like ${rto}. If it is, say it in tag "recovery-time", which hubguard reads.`,
            ],
        },
        {
            resources: [
                vm("web", backedUp),
                own("DR_RTO", "4h"),
                vm("app", { app: "erp", DR_RTO: "8h", Tier: "critical" }),
            ],
            messages: [
                `VMs "app" and "db" (app erp): tags look like what hubguard reads: "Tier" (1 machine) like ${tier} and ` +
                    `"DR_RTO" like ${rto}. Map those that are: settings.tags { "criticality": "Tier" }. Say what others ` +
                    'mean in tag "rto", which hubguard reads.',
            ],
        },
        {
            // A name that is read is not given up for what its value is.
            resources: [vm("web", { ...backedUp, rto: "soon" }), own("DR_RTO", "4h")],
            messages: [
                `VM "db" (app erp): tag "DR_RTO" looks like ${rto}. If it is, say it in tag "rto", which hubguard reads.`,
            ],
        },
        {
            resources: [vm("web", backedUp), vm("db", { app: "erp", DR_RTO: "4h", DR_RPO: "1h" })],
            messages: [
                `VM "db" (app erp): tags look like what hubguard reads: "DR_RTO" like ${rto} and "DR_RPO" like a recovery ` +
                    'point objective. If they are, say it in tags "rto" and "rpo", which hubguard reads.',
            ],
        },
        {
            resources: [vm("db", { app: "erp", DR_RTO: "4h", "rto-target": "4h" })],
            messages: [
                `VM "db" (app erp): tags "DR_RTO" and "rto-target" look like ${rto}. If it is, map it: settings.tags ` +
                    '{ "rto": "DR_RTO" }. A field takes one name.',
            ],
        },
        {
            // One name cannot be mapped to two fields.
            resources: ["critical", "essential", "replication"].map((value, at) =>
                vm(`db-${at}`, { app: "erp", DR: value }),
            ),
            messages: [
                `VMs "db-0", "db-1" and "db-2" (app erp): tag "DR" looks like ${tier}. If it is, map it: settings.tags ` +
                    '{ "criticality": "DR" }.',
            ],
        },
        {
            // Exempt machines are not asked about, and the others without them.
            resources: [
                vm("db", { app: "erp", DR_RTO: "4h", Tier: "critical", "exempt-own-tags": "2099-12-31, CISO, prices" }),
                vm("web", { app: "erp", DR_RTO: "4h" }),
                vm("app", { app: "erp", DR_RTO: "8h" }),
            ],
            configuration: { settings: { exemptionTags: true } },
            messages: [
                `VMs "app" and "web" (app erp): tag "DR_RTO" looks like ${rto}. If it is, map it: settings.tags { "rto": ` +
                    '"DR_RTO" }.',
            ],
        },
        {
            resources: [
                ...[0, 1, 2, 3].map((at) => vm(`db-${at}`, { app: "erp", DR_RTO: "4 hours", BackupPolicy: "gold" })),
                vm("web", { Dr_Rto: "8h", Tier: "critical" }),
                resource("compute:VirtualMachineScaleSet", "shop", { tags: { app: "shop", "rto-target": "1h" } }),
            ],
            messages: [
                `machines "db-0", "db-1", "db-2" and 3 more: tags look like what hubguard reads: "Tier" (1 machine) like ` +
                    `${tier}, "DR_RTO" and "rto-target" like ${rto} and "BackupPolicy" (4 machines) like a backup plan. ` +
                    'Map those that are: settings.tags { "criticality": "Tier", "rto": "DR_RTO", "backup-plan": ' +
                    '"BackupPolicy" }. A field takes one name.',
            ],
        },
    ],
});
