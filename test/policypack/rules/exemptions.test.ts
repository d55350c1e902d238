import { describe, expect, it } from "vitest";
import type { Machine } from "../../../estate/model/parts.ts";
import { isInScope } from "../../../policypack/exemptions/scope.ts";
import { CalendarDate } from "../../../time/calendar-date.ts";
import { judge } from "../judge.ts";
import { backedUp, resource, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const today = "2026-11-01";
const terms = { reason: "moves to another Hub", approver: "CISO", until: "2027-03-31" };
const settings = (exemptions: object[], others = {}) => ({ settings: { today, exemptions, ...others } });
const byTag = { settings: { today, exemptionTags: true } };
const rpoOf = (scope: object) => settings([{ rule: "require-rpo", ...scope, ...terms }]);

const withoutRpo = without(backedUp, "rpo");
const exempt = (value: unknown, tag = "exempt-require-rpo") => vm("db", { ...withoutRpo, [tag]: value });
const missing = (name = "db") =>
    `VM "${name}" (app erp): no recovery point objective (RPO) is stated (tag "rpo"). ` +
    'Write how much data, in time, the application may lose, e.g. "4h".';
const covered = (rest: string, reason = "moves to another Hub") =>
    `exempt from require-rpo until 2027-03-31, approved by CISO (${reason}): ${rest}`;
const ofTag = (fault: string, tag = "exempt-require-rpo") => [`VM "db" (app erp): tag "${tag}" ${fault}`];
const unused = (what: string) =>
    `the settings exempt from what nothing breaks in this stack: ${what}. Remove what no other stack needs.`;
const noEffect = ofTag(
    "has no effect: the settings do not allow exemptions by tag. Remove it, or agree with the platform team on an " +
        "exemption in the settings.",
);

testRule("exemptions", {
    accept: [[vm("db", backedUp)], [vm("db", { ...backedUp, "exempted-require-rpo": "x" })]],
    reject: [
        {
            resources: [vm("db", withoutRpo)],
            configuration: rpoOf({ application: "ERP" }),
            messages: [covered(missing())],
        },
        ...[
            "*",
            "*::db",
            "urn:pulumi:test::*::db",
            "urn:pulumi:test::test::azure-native:compute:VirtualMachine::db",
        ].map((urn) => ({
            resources: [vm("db", withoutRpo)],
            configuration: rpoOf({ urn }),
            messages: [covered(missing())],
        })),
        ...["db", "*::d", "*b::db*x", "urn:*:*:*:*:*:*:*:*:*:*:db"].map((urn) => ({
            resources: [vm("db", withoutRpo)],
            configuration: rpoOf({ urn }),
            messages: [unused(`require-rpo for URN ${urn} until 2027-03-31`)],
        })),
        {
            resources: [vm("db", withoutRpo)],
            configuration: rpoOf({ application: "erp", urn: "*::web" }),
            messages: [unused("require-rpo for application erp, URN *::web until 2027-03-31")],
        },
        {
            resources: Array.from({ length: 40 }, (_, at) => vm(`db-${at}`, withoutRpo)),
            configuration: rpoOf({ application: "erp" }),
            messages: [covered(`${missing("db-0")} And 39 more, about "db-1", "db-2", "db-3" and 36 more.`)],
        },
        {
            // No machines, but what a Hub does not have.
            resources: ["a", "b"].map((name) => resource("compute:GalleryImage", name, {})),
            configuration: settings([{ rule: "hub-support", urn: "*", ...terms }]),
            messages: [expect.stringMatching(/^exempt from hub-support until .*: resource "a": .* And 1 more\.$/)],
        },
        {
            resources: [vm("db", backedUp)],
            configuration: settings(
                Array.from({ length: 7 }, (_, at) => ({ rule: "require-rpo", application: `a${at}`, ...terms })),
            ),
            messages: [
                unused(
                    `${[0, 1, 2, 3, 4].map((at) => `require-rpo for application a${at} until 2027-03-31`).join("; ")}; and 2 more`,
                ),
            ],
        },
        { resources: [exempt("2027-03-31, CISO, tested in March")], messages: noEffect },
        { resources: [exempt(unknown)], messages: noEffect },
        {
            resources: [exempt("2027-03-31, CISO, tested, in March")],
            configuration: byTag,
            messages: [covered(missing(), "tested, in March")],
        },
        {
            resources: [exempt(" 2027-03-31,CISO, tested", " Exempt-Require-RPO")],
            configuration: byTag,
            messages: [covered(missing(), "tested")],
        },
        {
            // On its last day it holds.
            resources: [exempt("2026-11-30, CISO, tested")],
            configuration: { settings: { ...byTag.settings, today: "2026-11-30" } },
            messages: [covered(missing(), "tested").replace("2027-03-31", "2026-11-30")],
        },
        {
            resources: [exempt("2026-10-31, CISO, tested")],
            configuration: byTag,
            messages: ofTag("expired on 2026-10-31: the rule holds again. Remove it, or agree on a later day."),
        },
        {
            resources: [exempt("2027-03-31, CISO, tested", "exempt-require-rp0")],
            configuration: byTag,
            messages: ofTag(
                'names no rule that can be exempted from. Did you mean "exempt-require-rpo"?',
                "exempt-require-rp0",
            ),
        },
        {
            resources: [exempt("2027-03-31, CISO, tested", "exempt-undecided")],
            configuration: byTag,
            messages: [expect.stringContaining("names no rule that can be exempted from.")],
        },
        {
            resources: [exempt(secret("2027-03-31, CISO, hunter2"))],
            configuration: byTag,
            messages: ofTag("is a secret. Write it in plain text: an exemption is no secret."),
        },
        {
            resources: [exempt(["2027-03-31"])],
            configuration: byTag,
            messages: ofTag('is no text. Write e.g. "2027-03-31, CISO, moves to another Hub".'),
        },
        {
            resources: [exempt("x".repeat(10_000))],
            configuration: byTag,
            messages: [expect.stringMatching(/^.{0,600}$/)],
        },
        {
            resources: [vm("db", { ...backedUp, "exempt-require-rpo": "2027-03-31, CISO, tested" })],
            configuration: byTag,
            messages: ofTag("exempts from nothing. Remove it."),
        },
    ],
});

describe("an exemption", () => {
    const verdictsOf = async (resources: Parameters<typeof judge>[0], configuration: object) =>
        (await judge(resources, configuration as never)).map(({ rule, resource: name }) => `${rule} ${name}`);

    it("holds for its rule and its machines only", async () => {
        const others = [
            vm("web", { ...without(backedUp, "rpo", "rto"), app: "web" }),
            vm("db", without(withoutRpo, "rto")),
        ];
        expect(await verdictsOf(others, rpoOf({ application: "erp" }))).toEqual([
            "require-rto web",
            "require-rpo web",
            "require-rto db",
            "exemptions db",
        ]);
    });

    it("of a finding about several machines holds where all of them are exempt", () => {
        const exemption = { rule: "require-rpo", urn: "*::web-*", ...terms, until: new CalendarDate(terms.until) };
        const machines = ["web-0", "web-1", "db"].map((name) => ({ urn: `urn:pulumi:test::${name}` }) as Machine);
        const about = (count: number) => ({ urn: "urn:pulumi:test::front", machines: machines.slice(0, count) });
        expect([1, 2, 3, 0].map((count) => isInScope(exemption, about(count)))).toEqual([true, true, false, false]);
        expect(isInScope({ ...exemption, urn: "*::front" }, about(3))).toBe(true);
    });

    it("by a tag that is not known yet leaves the finding undecided", async () => {
        expect(await verdictsOf([exempt(unknown)], byTag)).toEqual(["undecided db"]);
    });

    it("that has expired is a fault of the settings, and the rule holds", async () => {
        const expired = settings([{ rule: "require-rpo", application: "erp", ...terms, until: "2026-10-31" }]);
        expect(await verdictsOf([vm("db", withoutRpo)], expired)).toEqual(["settings db", "require-rpo db"]);
    });
});
