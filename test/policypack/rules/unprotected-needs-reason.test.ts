import { backedUp, vm } from "../machines.ts";
import { unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const none = (tags: Record<string, unknown> = {}) => vm("db", { app: "erp", protection: "none", ...tags });
const test = (until: unknown) => none({ "unprotected-reason": "dev-test", "unprotected-until": until });
const says = (fact: string) => [`VM "db" (app erp): ${fact}`];

const noReason = says(
    'protection is "none" and no reason is given (tag "unprotected-reason"). Write "dev-test" or "stateless".',
);
const noEnd = says(
    'protection is "none" for "dev-test" without an end date (tag "unprotected-until"). ' +
        'Write the day by which it is deleted or protected, e.g. "2027-03-31".',
);
const reason = (value: string, reasons: string, advice: string) =>
    says(`tag "unprotected-reason" is "${value}", which is not one of ${reasons}. ${advice}`);
const end = (value: string, advice: string) =>
    says(`tag "unprotected-until" is "${value}", which is not a date (such as "2027-03-31"). ${advice}`);

const settings = { today: "2026-11-01" };
const lab = { settings, "unprotected-needs-reason": { reasons: [" Lab ", "stateless"] } };

testRule("unprotected-needs-reason", {
    configuration: { settings },
    accept: [
        [vm("db", backedUp)],
        [none({ "unprotected-reason": "stateless" })],
        [none({ "unprotected-reason": " Dev-Test ", "unprotected-until": "2026-11-01" })],
        [test("2026-11-02")],
        [none({ "unprotected-reason": "stateless", "unprotected-until": "2030-01-01" })],
        [vm("db", { app: "erp", "unprotected-reason": "whatever" })],
    ],
    reject: [
        { resources: [none()], messages: noReason },
        { resources: [none({ "unprotected-reason": null })], messages: noReason },
        { resources: [none({ "unprotected-reason": ["stateless"] })], messages: noReason },
        {
            resources: [none({ "unprotected-reason": "test" })],
            messages: reason("test", "dev-test, stateless", 'Write "dev-test".'),
        },
        {
            resources: [none({ "unprotected-reason": 7 })],
            messages: reason("7", "dev-test, stateless", "Write one of them."),
        },
        {
            resources: [none({ "unprotected-reason": "\u001B]0;x\u0007" })],
            messages: reason("\uFFFD]0;x\uFFFD", "dev-test, stateless", "Write one of them."),
        },
        { resources: [none({ "unprotected-reason": "dev-test" })], messages: noEnd },
        { resources: [test(null)], messages: noEnd },
        {
            resources: [test("2026-10-31")],
            messages: says(
                "it was to be without protection until 2026-10-31, today is 2026-11-01. " +
                    'Delete it, protect it, or agree on a later day (tag "unprotected-until").',
            ),
        },
        { resources: [test("31.12.2026")], messages: end("31.12.2026", 'Write "2026-12-31".') },
        { resources: [test("2027-02-30")], messages: end("2027-02-30", 'Write e.g. "2027-02-28".') },
        { resources: [test(20_270_331)], messages: end("20270331", 'Write "2027-03-31".') },
        { resources: [test("🦄")], messages: end("🦄", 'Write e.g. "2027-03-31".') },
        { resources: [test("9".repeat(10_000))], messages: end(`${"9".repeat(80)}…`, 'Write e.g. "2027-03-31".') },
        {
            resources: [none({ "unprotected-until": "soon" })],
            messages: [...noReason, ...end("soon", 'Write e.g. "2027-03-31".')],
        },
        {
            resources: [none({ "unprotected-reason": "dev" })],
            messages: reason("dev", "lab, stateless", "Write one of them."),
            configuration: lab,
        },
        { resources: [none()], messages: noReason.map((text) => text.replace("dev-test", "lab")), configuration: lab },
    ],
    undecided: [
        none({ "unprotected-reason": unknown }),
        none({ "unprotected-reason": "dev-test", "unprotected-until": unknown }),
        vm("db", { app: "erp", protection: unknown }),
        vm("db", unknown),
    ],
});

testRule("unprotected-needs-reason", {
    configuration: lab,
    accept: [[none({ "unprotected-reason": "lab" })], [none({ "unprotected-reason": "LAB" })]],
    reject: [],
});
