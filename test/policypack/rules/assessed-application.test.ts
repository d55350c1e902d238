import { backedUp, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const erp = { criticality: "critical", rto: "4h", rpo: "1h", mttr: "2h", lastDrill: "2026-09-01" };
const register = (applications: unknown, tags = {}) => ({ settings: { applications, tags } });
const stated = {
    ...backedUp,
    criticality: "Critical",
    rto: "PT240M",
    rpo: "60m",
    mttr: "2H",
    "last-drill": "2026-09-01",
};
const db = (tags: Record<string, unknown>) => vm("db", { ...stated, ...tags });
const none = { protection: "none", "unprotected-reason": "stateless" };

const says = (said: string, assessed: string, fix: string, who = 'VM "db" (app erp)') => [
    `${who}: ${said}, the assessment register says ${assessed}. ` +
        `Write ${fix}, or bring the register up to date (settings.applications).`,
];
const notAssessed = (app: string | undefined, shown: string) => [
    `VM "db" (app ${shown}): the application is not in the assessment register. ` +
        `${app ? `Write app "${app}" if that is meant` : 'Correct its name (tag "app")'}, or assess it, and add it to the register (settings.applications).`,
];

testRule("assessed-application", {
    configuration: register({ Erp: erp, web: {} }),
    accept: [
        [],
        [db({})],
        [db({ app: " ERP " })],
        [vm("db", { app: "erp", ...none })],
        [vm("db", { ...backedUp, app: "web" })],
        [vm("db", without(backedUp, "app"))],
        ...[null, ["crm"], {}, "", "x".repeat(10_000)].map((app) => [db({ app })]),
        ...[null, ["8h"], {}, "soon", 7, true].map((wrong) => [
            db({ criticality: wrong, rto: wrong, rpo: wrong, mttr: wrong, "last-drill": wrong }),
        ]),
        // What was not assessed is not asked for.
        [vm("db", { ...backedUp, app: "web", rto: unknown, criticality: unknown })],
        [db({ protection: unknown })],
    ],
    reject: [
        { resources: [db({ rto: "8h" })], messages: says("rto is 8h", "4h", 'rto "4h"') },
        { resources: [db({ rto: "1h" })], messages: says("rto is 1h", "4h", 'rto "4h"') },
        {
            resources: [db({ criticality: "essential", rto: "8h", rpo: "2h", mttr: "3h", "last-drill": "2026-01-31" })],
            messages: says(
                'criticality is "essential", rto is 8h, rpo is 2h, mttr is 3h and last-drill is 2026-01-31',
                '"critical", 4h, 1h, 2h and 2026-09-01',
                'criticality "critical", rto "4h", rpo "1h", mttr "2h", last-drill "2026-09-01"',
            ),
        },
        {
            resources: [vm("db", { app: "erp", ...none, rto: "8h" })],
            messages: says("rto is 8h", "4h", 'rto "4h"'),
        },
        { resources: [db({ rpo: secret("2h") })], messages: says("rpo is [secret]", "1h", 'rpo "1h"') },
        {
            resources: [db({ app: secret("erp"), rpo: "2h" })],
            messages: says("rpo is 2h", "1h", 'rpo "1h"', 'VM "db"'),
        },
        // What is known is judged beside what is not.
        { resources: [db({ rto: unknown, rpo: "2h" })], messages: says("rpo is 2h", "1h", 'rpo "1h"') },
        { resources: [db({ app: "epr" })], messages: notAssessed("Erp", "epr") },
        { resources: [db({ app: "crm", rto: unknown })], messages: notAssessed(undefined, "crm") },
        { resources: [vm("db", { app: "wbe", ...none })], messages: notAssessed("web", "wbe") },
        { resources: [db({ app: "__proto__" })], messages: notAssessed(undefined, "__proto__") },
        {
            resources: [db({ app: secret("epr") })],
            messages: [
                'VM "db": the application is not in the assessment register. Correct its name (tag "app"), ' +
                    "or assess it, and add it to the register (settings.applications).",
            ],
        },
        {
            resources: [vm("db", { ...without(stated, "app", "rto"), anwendung: "erp", kante: "8h" })],
            messages: says("kante is 8h", "4h", 'kante "4h"'),
            configuration: register({ erp }, { app: "anwendung", rto: "kante" }),
        },
        {
            resources: [vm("db", { ...without(stated, "app"), anwendung: "epr" })],
            messages: notAssessed("erp", "epr").map((text) => text.replace('app "erp"', 'anwendung "erp"')),
            configuration: register({ erp }, { app: "anwendung" }),
        },
    ],
    undecided: [db({ app: unknown }), db({ rto: unknown }), db({ "last-drill": secret(unknown) }), vm("db", unknown)],
});

testRule("assessed-application", {
    accept: [[db({ app: "crm", rto: "8h" })], [db({ app: unknown })]],
    reject: [],
});
