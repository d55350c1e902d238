import { backedUp, highlyAvailable, vm, without, wrongTags } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const missing =
    'VM "db" (app erp): no recovery time objective (RTO) is stated (tag "rto"). ' +
    'Write how long the application may be down, e.g. "4h".';
const misspelt = (value: string, advice: string) =>
    `VM "db" (app erp): tag "rto" is "${value}", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). ${advice}`;

testRule("require-rto", {
    accept: [
        [vm("db", backedUp)],
        [vm("db", { ...backedUp, rto: "p1dt12h" })],
        [vm("db", { ...without(backedUp, "rto"), "Rto ": "90M" })],
        [vm("db", { ...highlyAvailable, app: "erp" })],
        [vm("db", { app: "erp", protection: "none", "unprotected-reason": "stateless" })],
    ],
    reject: [
        { resources: [vm("db", without(backedUp, "rto"))], messages: [missing] },
        ...wrongTags.map((tags) => ({
            resources: [vm("db", tags)],
            messages: [missing.replace(" (app erp)", "")],
        })),
        ...[null, ["4h"], { hours: 4 }].map((rto) => ({
            resources: [vm("db", { ...backedUp, rto })],
            messages: [missing],
        })),
        {
            resources: [vm("db", { ...backedUp, rto: 4 })],
            messages: [misspelt("4", 'Does it mean minutes, hours or days? Write e.g. "4m" or "4h" or "4d".')],
        },
        { resources: [vm("db", { ...backedUp, rto: true })], messages: [misspelt("true", 'Write e.g. "4h".')] },
        { resources: [vm("db", { ...backedUp, rto: "1.5 hours" })], messages: [misspelt("1.5 hours", 'Write "90m".')] },
        { resources: [vm("db", { ...backedUp, rto: "-4h" })], messages: [misspelt("-4h", 'Write e.g. "4h".')] },
        {
            resources: [vm("db", { ...backedUp, rto: "P1M" })],
            messages: [misspelt("P1M", 'Does M mean minutes or months? Write e.g. "1m" or "30d".')],
        },
        {
            resources: [vm("db", { ...backedUp, rto: "4h\u001B[2J" })],
            messages: [misspelt("4h\uFFFD[2J", 'Write e.g. "4h".')],
        },
        {
            resources: [vm("db", { ...backedUp, rto: `${"9".repeat(10_000)}h` })],
            messages: [misspelt(`${"9".repeat(80)}…`, 'Write e.g. "4h".')],
        },
        {
            resources: [vm("db", { ...backedUp, rto: "9999d" })],
            messages: ['VM "db" (app erp): tag "rto" is "9999d", which is longer than ten years. Write e.g. "365d".'],
        },
    ],
    undecided: [
        vm("db", { ...backedUp, rto: unknown }),
        vm("db", { ...without(backedUp, "rto"), protection: unknown }),
        vm("db", unknown),
    ],
});
