import { backedUp, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const db = (tags: Record<string, unknown>) => vm("db", { ...backedUp, ...tags });
const says = (mttr: string, rto: string, agree = `, e.g. rto "${mttr}"`) => [
    `VM "db" (app erp): it takes ${mttr} on average to recover (tag "mttr"), RTO is ${rto}. ` +
        `Shorten the recovery (a standby, a smaller restore), or agree on a longer RTO${agree}.`,
];
const none = { app: "erp", protection: "none", "unprotected-reason": "stateless" };

testRule("mttr-within-rto", {
    accept: [
        [db({})],
        [db({ mttr: "8h" })],
        [db({ mttr: "PT480M" })],
        [db({ mttr: "0m" })],
        [vm("db", { ...without(backedUp, "rto"), mttr: "9h" })],
        [vm("db", { ...none, rto: "1h", mttr: "9h" })],
        ...[null, ["9h"], { hours: 9 }, 9, true, "soon", "9".repeat(10_000)].map((mttr) => [db({ mttr })]),
        ...[null, ["1h"], 1, "soon"].map((rto) => [db({ rto, mttr: "9h" })]),
        [vm("db", { ...without(backedUp, "rto"), mttr: unknown })],
        [vm("db", { ...none, rto: unknown, mttr: unknown })],
    ],
    reject: [
        { resources: [db({ mttr: "481m" })], messages: says("481m", "8h") },
        { resources: [db({ rto: " 90M ", mttr: "PT2H" })], messages: says("2h", "90m") },
        { resources: [vm("db", { app: "erp", rto: "1h", mttr: "2h" })], messages: says("2h", "1h") },
        { resources: [db({ protection: "bakcup", mttr: "9h" })], messages: says("9h", "8h") },
        { resources: [db({ mttr: secret("9h") })], messages: says("[secret]", "8h", "") },
        { resources: [db({ rto: secret("1h"), mttr: "9h" })], messages: says("9h", "[secret]") },
        {
            resources: [vm("db", { ...without(backedUp, "rto"), kante: "1h", gemessen: "2h" })],
            messages: says("2h", "1h").map((text) => text.replace('"mttr"', '"gemessen"').replace("rto ", "kante ")),
            configuration: { settings: { tags: { rto: "kante", mttr: "gemessen" } } },
        },
    ],
    undecided: [
        db({ mttr: unknown }),
        db({ mttr: "9h", rto: unknown }),
        db({ mttr: "9h", protection: unknown }),
        db({ mttr: secret(unknown) }),
        vm("db", unknown),
    ],
});
