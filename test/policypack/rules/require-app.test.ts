import { backedUp, resource, vm, without, wrongTags } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const missing = 'VM "db": no application is named (tag "app"). Write its name, e.g. "erp".';
const wrong = (value: string, fault: string, advice = 'Write e.g. "erp".') =>
    `VM "db": tag "app" is "${value}", which ${fault}. ${advice}`;

testRule("require-app", {
    accept: [
        [vm("db", backedUp)],
        [vm("db", { ...without(backedUp, "app"), " APP ": " ERP " })],
        [vm("db", { ...backedUp, app: 7 })],
        [vm("db", { ...backedUp, app: true })],
        [vm("db", { ...backedUp, app: "🦄" })],
        [vm("db", { ...backedUp, app: "x".repeat(256) })],
        [resource("compute:Disk", "data", { tags: {} })],
    ],
    reject: [
        { resources: [vm("db", without(backedUp, "app"))], messages: [missing] },
        { resources: [vm("db")], messages: [missing] },
        ...wrongTags.map((tags) => ({ resources: [vm("db", tags)], messages: [missing] })),
        ...[null, ["erp"], { name: "erp" }].map((app) => ({
            resources: [vm("db", { ...backedUp, app })],
            messages: [missing],
        })),
        {
            resources: [resource("compute:VirtualMachineScaleSet", "web", { tags: without(backedUp, "app") })],
            messages: [missing.replace('VM "db"', 'scale set "web"')],
        },
        { resources: [vm("db", { ...backedUp, app: "" })], messages: [wrong("", "is empty")] },
        { resources: [vm("db", { ...backedUp, app: " \t" })], messages: [wrong(" \uFFFD", "is empty")] },
        {
            resources: [vm("db", { ...backedUp, app: "x".repeat(10_000) })],
            messages: [wrong(`${"x".repeat(80)}…`, "is longer than 256 characters")],
        },
        {
            resources: [vm("db", { ...backedUp, app: "erp\u001B[31m\n" })],
            messages: [wrong("erp\uFFFD[31m\uFFFD", "holds control characters", 'Write "erp [31m".')],
        },
        {
            resources: [vm("db", without(backedUp, "app"))],
            messages: [missing.replace('"app"', '"workload"')],
            configuration: { settings: { tags: { app: "workload" } } },
        },
    ],
    undecided: [vm("db", { ...backedUp, app: unknown }), vm("db", unknown)],
});
