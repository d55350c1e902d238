import { backedUp, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const db = (tags: Record<string, unknown>) => vm("db", { ...backedUp, ...tags });
const critical = (tags: Record<string, unknown>) => db({ criticality: "critical", ...tags });
const unpromised = { app: "erp", protection: "backup", criticality: "critical" };
const none = { ...unpromised, protection: "none" };

const says = (fact: string, limits: string, fix: string, tier = '"critical"') => [
    `VM "db" (app erp): ${fact}, tier ${tier} allows at most ${limits}. ` +
        `Shorten ${fix}, or agree on another tier (tag "criticality").`,
];
const gold = { settings: { tiers: { Gold: { rto: "2h", rpo: "2h" } }, tags: { criticality: "Tier", rto: "kante" } } };

testRule("objectives-within-tier", {
    accept: [
        [db({})],
        [db({ rto: "3650d", rpo: "3650d" })],
        [critical({ rto: "4h", rpo: "1h" })],
        [critical({ rto: "PT240M", rpo: "0m" })],
        [db({ criticality: " Essential " })],
        [vm("db", unpromised)],
        [vm("db", { ...none, rto: "8h" })],
        ...[null, ["critical"], { critical: true }, "gold", 7, "constructor", "__proto__", "x".repeat(10_000)].map(
            (criticality) => [db({ criticality })],
        ),
        ...[null, ["8h"], {}, "soon", true].map((wrong) => [critical({ rto: wrong, rpo: wrong })]),
        [vm("db", { ...unpromised, criticality: unknown })],
        [vm("db", { ...none, rto: unknown, criticality: unknown })],
    ],
    reject: [
        {
            resources: [critical({ rto: "8h", rpo: "1h" })],
            messages: says("RTO is 8h", "4h", 'it (rto "4h")'),
        },
        {
            resources: [critical({ rto: "4h", rpo: "61m" })],
            messages: says("RPO is 61m", "1h", 'it (rpo "1h")'),
        },
        {
            resources: [db({ criticality: "MISSION-critical" })],
            messages: says("RTO is 8h and RPO is 4h", "1h and 15m", 'them (rto "1h", rpo "15m")', '"mission-critical"'),
        },
        {
            resources: [vm("db", { app: "erp", criticality: "critical", rto: "1d" })],
            messages: says("RTO is 1d", "4h", 'it (rto "4h")'),
        },
        {
            resources: [vm("db", { app: "erp", criticality: "critical", rpo: "1d" })],
            messages: says("RPO is 1d", "1h", 'it (rpo "1h")'),
        },
        {
            resources: [critical({ rto: "8h", rpo: "soon", protection: "bakcup" })],
            messages: says("RTO is 8h", "4h", 'it (rto "4h")'),
        },
        // What is known is judged beside what is not.
        { resources: [critical({ rto: "8h", rpo: unknown })], messages: says("RTO is 8h", "4h", 'it (rto "4h")') },
        {
            resources: [critical({ rto: secret("8h"), rpo: "1h" })],
            messages: says("RTO is [secret]", "4h", 'it (rto "4h")'),
        },
        {
            resources: [db({ criticality: secret("critical") })],
            messages: says("RTO is 8h and RPO is 4h", "[secret] and [secret]", "them", "[secret]"),
        },
        {
            resources: [vm("db", { ...without(backedUp, "rto"), kante: "3h", tier: "gold" })],
            configuration: gold,
            messages: says("RTO is 3h and RPO is 4h", "2h and 2h", 'them (kante "2h", rpo "2h")', '"gold"').map(
                (text) => text.replace('"criticality"', '"Tier"'),
            ),
        },
    ],
    undecided: [
        db({ criticality: unknown }),
        critical({ rto: unknown, rpo: "1h" }),
        critical({ rto: "4h", rpo: unknown }),
        critical({ rto: "8h", protection: unknown }),
        vm("db", unknown),
    ],
});
