import { backedUp, highlyAvailable, vm, without } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const missing =
    'VM "db" (app erp): no recovery point objective (RPO) is stated (tag "rpo"). ' +
    'Write how much data, in time, the application may lose, e.g. "4h".';
const misspelt = (value: string, advice: string) =>
    `VM "db" (app erp): tag "rpo" is "${value}", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). ${advice}`;

testRule("require-rpo", {
    accept: [
        [vm("db", backedUp)],
        [vm("db", { ...backedUp, rpo: "PT90M" })],
        [vm("db", { ...backedUp, RPO: " 4H " })],
        [vm("db", { ...highlyAvailable, app: "erp" })],
        [vm("db", { app: "erp", protection: "none", "unprotected-reason": "stateless" })],
    ],
    reject: [
        { resources: [vm("db", without(backedUp, "rpo"))], messages: [missing] },
        {
            resources: [vm("db", { ...without(backedUp, "rpo"), RPO_: "4h" })],
            messages: ['VM "db" (app erp): tag "RPO_" is not one that hubguard reads. Name it "rpo".'],
        },
        { resources: [vm("db")], messages: [missing.replace(" (app erp)", "").replace("4h", "1h")] },
        { resources: [vm("db", { ...backedUp, rpo: null })], messages: [missing] },
        { resources: [vm("db", { ...backedUp, rpo: "4 hours" })], messages: [misspelt("4 hours", 'Write "4h".')] },
        { resources: [vm("db", { ...backedUp, rpo: "" })], messages: [misspelt("", 'Write e.g. "4h".')] },
        {
            resources: [vm("db", { ...backedUp, rpo: "x".repeat(10_000) })],
            messages: [misspelt(`${"x".repeat(80)}…`, 'Write e.g. "4h".')],
        },
        { resources: [vm("db", { ...backedUp, rpo: "🦄" })], messages: [misspelt("🦄", 'Write e.g. "4h".')] },
        {
            resources: [vm("db", { app: "erp", protection: "none", rpo: "soon" })],
            messages: [misspelt("soon", 'Write e.g. "4h".')],
        },
    ],
    undecided: [
        vm("db", { ...backedUp, rpo: unknown }),
        vm("db", { ...without(backedUp, "rpo"), protection: unknown }),
    ],
});
