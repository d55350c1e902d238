import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawConfiguration } from "../../../policypack/configuration/configuration.ts";
import { markSecrets } from "../../../policypack/host/secrets.ts";
import { type JudgedResource, judgeStack } from "../../../policypack/judging/judge-stack.ts";
import type { Rule } from "../../../policypack/judging/rule.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { stacks } from "../arbitrary-stacks.ts";
import { judge } from "../judge.ts";
import { backedUp, vm, without } from "../machines.ts";
import { analyzeRequest, type Declared, unknown, urnOf } from "../requests.ts";

const bad = vm("bad", without(backedUp, "rpo"));
const exemption = { rule: "require-rpo", application: "erp", reason: "moves", approver: "CISO", until: "2027-03-31" };

/** As the engine would hand them over. */
function resourcesOf(stack: readonly Declared[]): JudgedResource[] {
    return stack.map((declared) => {
        const named = Object.entries(declared.dependencies ?? {}).map(([input, names]) => {
            return [input, stack.filter(({ name }) => names.includes(name)).map(urnOf)] as const;
        });
        const urns = [...named, ...Object.entries(declared.dependencyUrns ?? {})];
        return {
            urn: urnOf(declared),
            type: declared.type,
            name: declared.name,
            ...sent(declared),
            isProtected: declared.protect ?? false,
            dependencies: Object.fromEntries(urns.map(([input, found]) => [input, found.map((urn) => ({ urn }))])),
        };
    });
}

/** The wire brings members in an order of its own, and marks of secrets. */
function sent(declared: Declared) {
    const request = analyzeRequest(declared);
    markSecrets(request);
    const provider = declared.provider && {
        ...declared.provider,
        inputs: request.getProvider()?.getProperties()?.toJavaScript() as Record<string, unknown>,
    };
    return { inputs: request.getProperties().toJavaScript() as Record<string, unknown>, provider };
}

function judged(stack: readonly Declared[], configuration: RawConfiguration = {}, own: Record<string, Rule> = rules) {
    return judgeStack(resourcesOf(stack), own, configuration);
}

describe("judging without the policy server", () => {
    it("finds what the policy server reports, at the same levels", async () => {
        const shown = (finding: { rule: string; level: string; message: string }) =>
            `${finding.rule} ${finding.level}: ${finding.message}`;
        await fc.assert(
            fc.asyncProperty(stacks, async (stack) => {
                const { findings } = judged(stack);
                const reported = findings.filter(({ exemption }) => exemption === undefined);
                expect(reported.map(shown).sort()).toEqual((await judge(stack)).map(shown).sort());
            }),
            { numRuns: 100 },
        );
    });

    it("says which machines a finding concerns, and what it is exempt by", () => {
        const { findings } = judged([bad], { settings: { exemptions: [exemption] } });
        const [found] = findings.filter(({ rule }) => rule === "require-rpo");
        expect(found).toMatchObject({
            urn: urnOf(bad),
            level: "mandatory",
            machines: [{ name: "bad" }],
            exemption: { approver: "CISO", reason: "moves" },
            page: "policypack/rules/require-rpo.md",
        });
    });

    it("says which machines a finding concerns that is told at once", () => {
        const tag = { ...backedUp, "exempt-require-rpo": "2027-03-31, CISO, moves" };
        const names = Array.from({ length: 14 }, (_, at) => `db-${at}`);
        const { findings } = judged(
            names.map((name) => vm(name, tag)),
            { settings: { exemptionTags: true } },
        );
        const [found, ...others] = findings.filter(({ rule }) => rule === "exemptions");
        expect(found?.machines.map(({ name }) => name)).toEqual(names);
        expect(others).toEqual([]);
    });

    it("tells faults of the configuration once, before all else", () => {
        const { findings } = judged([bad, vm("other", backedUp)], { settings: { tirs: {} } });
        expect(findings.map(({ rule }) => rule).filter((rule) => rule === "settings")).toEqual(["settings"]);
        expect(findings[0]).toMatchObject({ rule: "settings", urn: undefined });
    });

    it("tells what no rule could decide", () => {
        const { undecided } = judged([vm("later", { ...backedUp, rpo: unknown })]);
        expect(undecided).toMatchObject([{ subject: 'VM "later" (app erp)', values: [{ label: 'tag "rpo"' }] }]);
    });

    it("asks no rule that is disabled, and takes the level of all where a rule has none of its own", () => {
        const levels = { all: "advisory", "require-rpo": "disabled", "require-rto": "remediate" } as const;
        const stack = resourcesOf([vm("bad", without(backedUp, "rpo", "rto", "restore"))]);
        const { findings } = judgeStack(stack, rules, {}, levels);
        expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
            ["require-rto", "mandatory"],
            ["require-restore-scheme", "advisory"],
        ]);
    });

    it.each([
        ["checkMachine", 'VM "bad" (app erp): '],
        ["checkEstate", ""],
        ["checkConfiguration", ""],
    ] as const)("tells what any rule says in printable characters, its fix at any length: %s", (check, subject) => {
        const said = `\u001B[31m${"fact ".repeat(400)}. Mend it.`;
        const talking: Rule = {
            description: "Talk.",
            severity: "low",
            enforcementLevel: "advisory",
            *[check]() {
                yield check === "checkEstate" ? { message: said } : said;
            },
        };
        const { findings } = judged([bad], {}, { ...rules, talking });
        const [{ message } = { message: "" }] = findings.filter(({ rule }) => rule === "talking");
        expect(message.startsWith(`${subject}\uFFFD[31mfact fact`) && message.endsWith("fact … Mend it.")).toBe(true);
        expect(message.length).toBeLessThanOrEqual(1_200);
    });

    it("goes on after a rule that fails, and tells where", () => {
        const failing: Rule = {
            description: "Fail.",
            severity: "low",
            enforcementLevel: "mandatory",
            checkMachine() {
                throw new TypeError("hunter2");
            },
        };
        const { findings } = judged([bad], {}, { ...rules, failing });
        const [fault] = findings.filter(({ rule }) => rule === "failing");
        expect(fault?.message).toMatch(
            /^the rule failing itself failed \(TypeError at judge-stack\.test\.ts:\d+:\d+\)/,
        );
        expect(fault?.message).not.toContain("hunter2");
        expect(findings.some(({ rule }) => rule === "require-rpo")).toBe(true);
    });
});
