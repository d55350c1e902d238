import { backedUp, highlyAvailable, resource, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const replication = {
    "replication-level": "guest",
    "replication-target": "management.west2.hub.contoso.com",
    failover: "guest",
};
const scheduled = (rpo: unknown, schedule: unknown, tags: object = {}) =>
    vm("db", { ...backedUp, rpo, "backup-schedule": schedule, ...tags });
const replicated = (rpo: unknown, interval: unknown, tags: object = {}) =>
    vm("db", {
        ...{ app: "erp", protection: "replication", rto: "8h", rpo, ...replication },
        ...(interval === undefined ? {} : { "replication-interval": interval }),
        ...tags,
    });
const both = (rpo: unknown, schedule: unknown, interval?: unknown) =>
    replicated(rpo, interval, {
        ...without(backedUp, "rpo"),
        protection: "replication,backup",
        "backup-schedule": schedule,
    });

const says = (text: string) => [`VM "db" (app erp): ${text}`];
const runs = (gap: string, rpo: string, schedule: string, limit = rpo) =>
    says(
        `backups run up to ${gap} apart, RPO is ${rpo}. Run them at least every ${limit}, ` +
            `e.g. backup-schedule "${schedule}", or agree on a longer RPO (rpo "${gap}").`,
    );
const changed = (gap: string, zone: string, rpo: string, schedule: string) =>
    says(
        `backups run up to ${gap} apart where clocks are changed (${zone}), RPO is ${rpo}. ` +
            `Run them at least every ${rpo}, e.g. in UTC, backup-schedule "${schedule}", or agree on a longer RPO (rpo "${gap}").`,
    );

const target = "backup.dc2.contoso.com";
const catalogue = {
    settings: {
        plans: {
            "bronze-1d": { method: "agent", schedule: "0 2 * * *", target },
            "snap-1h": { method: "snapshot", schedule: "0 * * * *", target },
            "gold-4h": { method: "agent", schedule: "0 */4 * * *", target },
        },
    },
};
const planned = (plan: unknown, rpo: string, tags: object = {}) =>
    vm("db", { app: "erp", protection: "backup", rto: "8h", rpo, restore: "app-data", "backup-plan": plan, ...tags });
const byPlan = (gap: string, rpo: string, fix: string) =>
    says(`backups run up to ${gap} apart, RPO is ${rpo}. ${fix}, or agree on a longer RPO (rpo "${gap}").`);

testRule("backup-meets-rpo", {
    accept: [
        [vm("db", backedUp)],
        [vm("db")],
        [vm("db", highlyAvailable)],
        [vm("db", { app: "erp", protection: "none", rpo: "1h", "backup-schedule": "0 2 * * *" })],
        // As long as the objective is good enough.
        [scheduled("4h", "30 */4 * * *")],
        [scheduled("PT24H", "30 2 * * *")],
        [scheduled("61d", "0 2 31 * *")],
        [scheduled("1461d", "0 2 29 2 *")],
        [scheduled("25h", "CRON_TZ=Europe/Berlin 30 2 * * *")],
        [scheduled("1d", "CRON_TZ=Asia/Tokyo 30 2 * * *")],
        [scheduled("1m", "* * * * *")],
        [replicated("5m", "5m")],
        [replicated("5m", undefined)],
        [replicated("0m", undefined)],
        // One of them is enough.
        [both("4h", "0 */6 * * *", "1h")],
        [both("4h", "0 */4 * * *", "6h")],
        [both("1m", "0 2 1 1 *")],

        // Others report what is missing or wrong.
        [scheduled(null, "0 2 * * *")],
        [scheduled("soon", "0 2 * * *")],
        [scheduled("4h", null)],
        [scheduled("4h", "@daily")],
        [scheduled("4h", "0 0 30 2 *")],
        [scheduled("1h", "0 2 * * *", { protection: "bakcup" })],
        [scheduled("1h", "0 2 * * *", { protection: null })],
        [replicated("5m", "often")],
        [both("5m", "0 2 * * *", "often")],
        [both("4h", null, "6h")],
        ...[null, [], {}, 7, "x".repeat(10_000), "0 ".repeat(5_000), "\u0000"].flatMap((wrong) => [
            [scheduled("1h", wrong)],
            [replicated(wrong, "1h")],
            [replicated("1h", wrong)],
        ]),

        // Nobody needs to know.
        [replicated(unknown, undefined)],
        [both("1h", unknown)],
        [both("4h", unknown, "4h")],
        [both("4h", "0 */4 * * *", unknown)],
        [scheduled(unknown, null)],
        [scheduled(unknown, "@daily")],
        [scheduled(null, "0 2 * * *", { protection: unknown })],
        [scheduled("soon", "0 2 * * *", { protection: unknown })],
        [scheduled("4h", unknown, { protection: "none" })],
    ],
    reject: [
        { resources: [scheduled("4h", "0 */6 * * *")], messages: runs("6h", "4h", "0 */4 * * *") },
        // Once in 28 years.
        { resources: [scheduled("4h", "0 0 29 2 +1")], messages: runs("10227d", "4h", "0 */4 * * *") },
        { resources: [scheduled("23h", "30 2 * * *")], messages: runs("1d", "23h", "30 */12 * * *") },
        { resources: [scheduled("1d", "0 2 * * 1-5")], messages: runs("3d", "1d", "0 2 * * *") },
        { resources: [scheduled("15m", "7 * * * *")], messages: runs("1h", "15m", "7-59/15 * * * *") },
        { resources: [scheduled("PT90M", "45 */2 * * *")], messages: runs("2h", "90m", "45 * * * *") },
        // Months have up to 31 days, and February has no 31st.
        { resources: [scheduled("30d", "0 2 1 * *")], messages: runs("31d", "30d", "0 2 * * 6") },
        { resources: [scheduled("60d", "0 2 31 * *")], messages: runs("61d", "60d", "0 2 * * 1") },
        { resources: [scheduled("365d", "0 2 1 1 *")], messages: runs("366d", "365d", "0 2 * * 6") },
        { resources: [scheduled("1460d", "0 2 29 2 *")], messages: runs("1461d", "1460d", "0 2 * * 2") },
        {
            resources: [scheduled("30s", "* * * * *")],
            messages: says(
                "backups run up to 1m apart, RPO is 30s. No schedule runs that often: replicate the data, " +
                    'or agree on a longer RPO (rpo "1m").',
            ),
        },
        {
            resources: [resource("compute:VirtualMachineScaleSet", "db", { tags: { ...backedUp, rpo: "1h" } })],
            messages: runs("4h", "1h", "0 * * * *").map((message) => message.replace("VM", "scale set")),
        },
        // A group that says how its data is backed up.
        {
            resources: [scheduled("1h", "0 2 * * *", { protection: "high-availability", data: "local" })],
            messages: runs("1d", "1h", "0 * * * *"),
        },

        {
            resources: [scheduled("1d", "CRON_TZ=Europe/Berlin 30 2 * * *")],
            messages: changed("25h", "Europe/Berlin", "1d", "30 1 * * *"),
        },
        {
            resources: [scheduled("4h", "CRON_TZ=America/New_York 0 */4 * * *")],
            messages: changed("5h", "America/New_York", "4h", "0 */4 * * *"),
        },
        {
            // Half an hour, and before the change, too, in October.
            resources: [scheduled("1d", "CRON_TZ=Australia/Lord_Howe 0 2 * * *")],
            messages: changed("1470m", "Australia/Lord_Howe", "1d", "0 15 * * *"),
        },
        {
            // Not the fault of the clocks alone.
            resources: [scheduled("20h", "CRON_TZ=Europe/Berlin 30 2 * * *")],
            messages: says(
                "backups run up to 25h apart, RPO is 20h. Run them at least every 20h, e.g. in UTC, " +
                    'backup-schedule "30 */12 * * *", or agree on a longer RPO (rpo "25h").',
            ),
        },

        {
            resources: [replicated("5m", "15m")],
            messages: says(
                'data is replicated every 15m, RPO is 5m. Replicate every 5m, replication-interval "5m", ' +
                    'or agree on a longer RPO (rpo "15m").',
            ),
        },
        {
            resources: [replicated("0m", "15m")],
            messages: says(
                "data is replicated every 15m, RPO is 0m. Replicate continuously, without replication-interval, " +
                    'or agree on a longer RPO (rpo "15m").',
            ),
        },
        {
            resources: [both("4h", "0 */6 * * *", "7h")],
            messages: says(
                "backups run up to 6h apart and data is replicated every 7h, RPO is 4h. " +
                    'Replicate every 4h, replication-interval "4h", or agree on a longer RPO (rpo "6h").',
            ),
        },
        {
            resources: [both("4h", "0 */6 * * *", "5h")],
            messages: says(
                "backups run up to 6h apart and data is replicated every 5h, RPO is 4h. " +
                    'Replicate every 4h, replication-interval "4h", or agree on a longer RPO (rpo "5h").',
            ),
        },

        {
            resources: [planned("BRONZE-1d", "4h")],
            messages: byPlan("1d", "4h", 'Choose another plan, e.g. backup-plan "gold-4h"'),
            configuration: catalogue,
        },
        {
            resources: [planned("bronze-1d", "1h", { "backup-schedule": "0 2 * * *" })],
            messages: byPlan("1d", "1h", 'Choose another plan, e.g. backup-plan "snap-1h"'),
            configuration: catalogue,
        },
        {
            // What else the plan says otherwise does not matter.
            resources: [planned("bronze-1d", "4h", { "backup-target": "backup.dc3.contoso.com" })],
            messages: byPlan("1d", "4h", 'Choose another plan, e.g. backup-plan "gold-4h"'),
            configuration: catalogue,
        },
        {
            resources: [planned("gold-4h", "5m")],
            messages: byPlan("4h", "5m", "Ask for a plan that runs every 5m"),
            configuration: catalogue,
        },

        {
            resources: [scheduled(secret("1h"), "0 2 * * *")],
            messages: says(
                'backups run up to 1d apart, RPO is [secret]. Copy data more often, or agree on a longer RPO (rpo "1d").',
            ),
        },
        {
            resources: [scheduled("1d", secret("CRON_TZ=Europe/Berlin 0 2 * * *"))],
            messages: says(
                "backups run up to [secret] apart, RPO is 1d. Run them at least every 1d, or agree on a longer RPO.",
            ),
        },
        {
            resources: [vm("db", { app: "erp", protection: "backup", kante: "1h", takt: "0 2 * * *" })],
            messages: runs("1d", "1h", "0 * * * *").map((message) =>
                message.replace("rpo ", "kante ").replace("backup-schedule", "takt"),
            ),
            configuration: { settings: { tags: { rpo: "kante", "backup-schedule": "takt" } } },
        },
    ],
    undecided: [
        scheduled(unknown, "0 2 * * *"),
        scheduled("4h", unknown),
        scheduled("4h", "0 2 * * *", { protection: unknown }),
        replicated("4h", unknown),
        replicated("4h", "6h", { protection: unknown }),
        both("4h", unknown, "5h"),
        both("4h", "0 */6 * * *", unknown),
        both("4h", unknown, unknown),
        vm("db", unknown),
    ],
});

testRule("backup-meets-rpo", {
    configuration: catalogue,
    accept: [
        [planned("gold-4h", "4h")],
        [scheduled("1h", secret("0 * * * *"))],
        [planned("bronze-1d", "1d")],
        [planned("iron", "1h")],
        // Which of both runs, nobody knows.
        [planned("bronze-1d", "1h", { "backup-schedule": "0 4 * * *" })],
    ],
    reject: [],
    undecided: [planned(unknown, "4h")],
});
