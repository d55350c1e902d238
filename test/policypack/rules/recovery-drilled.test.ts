import { backedUp, vm } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const settings = { today: "2026-11-01" };
const db = (tags: Record<string, unknown>) => vm("db", { ...backedUp, ...tags });
const critical = (last: unknown) => db({ criticality: "critical", "last-drill": last });
const none = { app: "erp", protection: "none", criticality: "critical" };

const every = 'tier "critical" asks for one every 365d';
const fix = 'Rehearse the recovery and write the day, e.g. last-drill "2026-11-01".';
const missing = [`VM "db" (app erp): no recovery drill is on record (tag "last-drill"), ${every}. ${fix}`];
const overdue = (last: string, due: string, demand = every) => [
    `VM "db" (app erp): the last recovery drill was on ${last} (tag "last-drill"), ${demand}: ` +
        `the next was due by ${due}, today is 2026-11-01. ${fix}`,
];
const ahead = (last: string) => [
    `VM "db" (app erp): the last recovery drill is dated ${last} (tag "last-drill"), which is after today, 2026-11-01. ` +
        `Write the day of the latest one that took place: ${every}.`,
];

testRule("recovery-drilled", {
    configuration: { settings },
    accept: [
        [db({})],
        [db({ criticality: "essential" })],
        [db({ criticality: "gold", "last-drill": "1999-12-31" })],
        [db({ "last-drill": "1999-12-31" })],
        [vm("db", none)],
        [critical("2026-11-01")],
        [critical(" 2025-11-01 ")],
        [db({ criticality: "mission-critical", "last-drill": "2026-05-05" })],
        ...["yesterday", 2025, true, "2025-02-30", "9".repeat(10_000)].map((last) => [critical(last)]),
        [db({ "last-drill": unknown })],
        [db({ criticality: "essential", "last-drill": unknown })],
        [vm("db", { ...none, criticality: unknown })],
    ],
    reject: [
        { resources: [db({ criticality: "critical" })], messages: missing },
        ...[null, ["2026-10-01"], {}].map((last) => ({ resources: [critical(last)], messages: missing })),
        { resources: [vm("db", { app: "erp", criticality: "critical" })], messages: missing },
        { resources: [critical("2025-10-31")], messages: overdue("2025-10-31", "2026-10-31") },
        { resources: [critical("0000-01-01")], messages: overdue("0000-01-01", "0000-12-31") },
        {
            resources: [db({ criticality: "mission-critical", "last-drill": "2026-05-04" })],
            messages: overdue("2026-05-04", "2026-10-31", 'tier "mission-critical" asks for one every 180d'),
        },
        { resources: [critical("2026-11-02")], messages: ahead("2026-11-02") },
        { resources: [critical("9999-12-31")], messages: ahead("9999-12-31") },
        { resources: [critical(secret("2025-10-31"))], messages: overdue("[secret]", "[secret]") },
        { resources: [critical(secret("2026-11-02"))], messages: ahead("[secret]") },
        {
            resources: [db({ criticality: secret("critical"), "last-drill": "2025-10-31" })],
            messages: overdue("2025-10-31", "[secret]", "tier [secret] asks for one every [secret]"),
        },
        {
            // A drill within less than a whole day is due on the day that it ends in.
            resources: [db({ criticality: "gold", geübt: "2026-10-30" })],
            messages: overdue("2026-10-30", "2026-10-31", 'tier "gold" asks for one every 36h').map((text) =>
                text.replaceAll("last-drill", "geübt"),
            ),
            configuration: {
                settings: {
                    ...settings,
                    tags: { "last-drill": "geübt" },
                    tiers: { gold: { rto: "1d", rpo: "1d", drill: "36h" } },
                },
            },
        },
    ],
    undecided: [
        critical(unknown),
        db({ criticality: unknown }),
        db({ criticality: "critical", protection: unknown }),
        vm("db", unknown),
    ],
});
