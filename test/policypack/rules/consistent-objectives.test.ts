import { backedUp, resource, vm, without } from "../machines.ts";
import { type Declared, secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const machine = (name: string, tags: Record<string, unknown> = {}) => vm(name, { ...backedUp, ...tags });
const none = { app: "erp", protection: "none", "unprotected-reason": "stateless" };
const many = (count: number, tags: (at: number) => Record<string, unknown>): Declared[] =>
    Array.from({ length: count }, (_, at) => machine(`web-${at}`, tags(at)));

const says = (facts: string, example: string, who = 'application "erp"') => [
    `${who}: ${facts}. State the same on all its machines${example}, ` +
        'or name what recovers by itself as an application of its own (tag "app").',
];
const rto = (majority: string, others: string, value = "8h") =>
    says(`RTO is ${majority}, but ${others}`, `, e.g. rto "${value}"`);

testRule("consistent-objectives", {
    accept: [
        [],
        [machine("db")],
        [machine("db"), machine("web")],
        [machine("db"), machine("web", { rto: "PT480M", RPO: "240m" })],
        [machine("db"), machine("web", { app: "web", rto: "1h" })],
        [machine("db"), vm("web", without(backedUp, "rto", "rpo"))],
        [machine("db", { criticality: "essential" }), machine("web")],
        [machine("db"), vm("lab", { ...none, rto: "7d", rpo: "7d", criticality: "essential" })],
        [vm("db", without(backedUp, "app")), vm("web", { ...without(backedUp, "app"), rto: "1h" })],
        [machine("db", { app: "" }), machine("web", { app: "", rto: "1h" })],
        ...[null, ["1h"], { hours: 1 }, "soon", 7, "9".repeat(10_000)].map((wrong) => [
            machine("db"),
            machine("web", { rto: wrong, rpo: wrong, criticality: wrong }),
        ]),
        // Nothing to compare with: one machine, or none that promises anything.
        [machine("db", { rto: unknown, rpo: unknown })],
        [vm("db", none), machine("web", { rto: unknown })],
        [machine("db", { app: unknown })],
        [machine("db"), machine("web", { app: "web", protection: unknown })],
        [machine("db"), machine("web", { app: "web", rto: unknown })],
    ],
    reject: [
        { resources: [machine("db"), machine("web", { rto: "1h" })], messages: rto('1h on "web"', '8h on "db"', "1h") },
        {
            resources: [machine("web", { rto: "1h" }), machine("db", { app: "ERP" }), machine("api")],
            messages: rto('8h on "api" and "db"', '1h on "web"'),
        },
        {
            resources: [
                machine("db", { criticality: "essential" }),
                machine("web", { rto: "1h", rpo: "1h", criticality: "Critical" }),
            ],
            messages: says(
                'RTO is 1h on "web", but 8h on "db"; RPO is 1h on "web", but 4h on "db"; ' +
                    'criticality is "critical" on "web", but "essential" on "db"',
                ', e.g. rto "1h", rpo "1h", criticality "critical"',
            ),
        },
        {
            resources: [
                machine("db"),
                resource("compute:VirtualMachineScaleSet", "set", { tags: { ...backedUp, rpo: "1d" } }),
            ],
            messages: says('RPO is 4h on "db", but 1d on "set"', ', e.g. rpo "4h"'),
        },
        {
            resources: many(40, (at) => ({ rto: at < 36 ? "8h" : `${40 - at}h` })),
            messages: rto('8h on "web-0", "web-1" and 34 more', '1h on "web-39", 2h on "web-38" and 2 more'),
        },
        {
            // What is known is judged beside what is not.
            resources: [machine("db"), machine("web", { rto: "1h", rpo: unknown }), machine("api", { rto: unknown })],
            messages: rto('1h on "web"', '8h on "db"', "1h"),
        },
        {
            resources: [machine("db"), machine("web", { rto: "1h" }), machine("api", { app: unknown, rto: "2h" })],
            messages: rto('1h on "web"', '8h on "db"', "1h"),
        },
        {
            resources: [machine("db"), machine("web", { rto: secret("1h") })],
            messages: says('RTO is [secret] on "web", but 8h on "db"', ""),
        },
        {
            resources: [machine("db", { rto: secret("8h") }), machine("api"), machine("web", { rto: "1h" })],
            messages: says('RTO is [secret] on "api" and "db", but 1h on "web"', ""),
        },
        {
            resources: [machine("db", { app: secret("erp") }), machine("web", { rto: "1h" })],
            messages: says('RTO is 1h on "web", but 8h on "db"', ', e.g. rto "1h"', "application [secret]"),
        },
        {
            resources: [
                machine("db"),
                machine("web", { rto: "1h" }),
                ...["b", "A"].flatMap((app) => [
                    machine(`${app}-db`, { app }),
                    machine(`${app}-web`, { app, rto: "1h" }),
                ]),
            ],
            messages: ["A", "b", "erp"].flatMap((app) => {
                const [web, db] = app === "erp" ? ["web", "db"] : [`${app}-web`, `${app}-db`];
                const facts = `RTO is 1h on "${web}", but 8h on "${db}"`;
                return says(facts, ', e.g. rto "1h"', `application "${app}"`);
            }),
        },
        {
            resources: [
                machine("\u001B[31m", { app: "x".repeat(256) }),
                machine("web", { app: "X".repeat(256), rto: "1h" }),
            ],
            messages: says(
                'RTO is 1h on "web", but 8h on "\uFFFD[31m"',
                ', e.g. rto "1h"',
                `application "${"x".repeat(80)}…"`,
            ),
        },
        {
            resources: [machine("db"), vm("web", { ...without(backedUp, "rto"), kante: "1h" })].map((one) => ({
                ...one,
                inputs: { ...one.inputs, tags: { kante: "8h", ...(one.inputs.tags as object), anwendung: "erp" } },
            })),
            messages: says('RTO is 1h on "web", but 8h on "db"', ', e.g. kante "1h"').map((text) =>
                text.replace('"app"', '"anwendung"'),
            ),
            configuration: { settings: { tags: { rto: "kante", app: "anwendung" } } },
        },
    ],
    undecided: [
        [machine("db"), machine("web", { rto: unknown })],
        [machine("db"), machine("web", { criticality: unknown })],
        [machine("db"), machine("web", { app: unknown })],
        [machine("db"), machine("web", { rto: "1h", protection: unknown })],
        [machine("db"), vm("web", unknown)],
    ],
});
