import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../policypack/judging/rule.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { stacks } from "../arbitrary-stacks.ts";
import { judge, remediate } from "../judge.ts";
import { backedUp, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";

async function tagsAfter(tags: unknown) {
    const [changed] = await remediate([vm("db", tags)]);
    return { tags: changed?.resource.inputs.tags, changedBy: changed?.changedBy };
}

describe("remediation", () => {
    it("leaves a machine alone that satisfies the rules", async () => {
        expect(await tagsAfter(backedUp)).toEqual({ tags: backedUp, changedBy: [] });
    });

    it("writes durations and values in their own spelling", async () => {
        const written = {
            ...backedUp,
            rto: "PT8H",
            rpo: "4 hours",
            mttr: "1.5h",
            protection: " Backup",
            restore: "APP-DATA",
        };
        expect(await tagsAfter(written)).toEqual({
            tags: { ...backedUp, mttr: "90m" },
            changedBy: ["valid-protection-metadata", "require-rpo"],
        });
    });

    it("leaves the organisation's own tags as others read them", async () => {
        const { rto: _, ...others } = backedUp;
        const own = { ...others, protection: " Backup", DR_RTO: "8 hours", Tier: "Critical " };
        const configuration = { settings: { tags: { rto: "DR_RTO", criticality: "Tier" } } };
        const [changed] = await remediate([vm("db", own)], configuration);
        expect(changed?.resource.inputs.tags).toEqual({ ...own, protection: "backup" });
    });

    it("renames misspelt tags, but not onto others", async () => {
        const misspelt = { ...without(backedUp, "backup-method"), backup_method: "agent", Backup_Kind: "full" };
        expect(await tagsAfter(misspelt)).toEqual({
            tags: { ...backedUp, Backup_Kind: "full" },
            changedBy: ["valid-protection-metadata"],
        });
    });

    it("prints what it changed", async () => {
        const tags = { ...without(backedUp, "rto", "backup-kind"), "Backup_Kind\u001B": "full", rpo: "4 hours" };
        const [changed] = await remediate([vm("db", { ...tags, criticality: "critical" })]);
        expect(changed?.printed).toEqual([
            'hubguard: valid-protection-metadata changed VM "db" (app erp): tag "Backup_Kind\uFFFD" is called "backup-kind".',
            'hubguard: require-rto changed VM "db" (app erp): tag "rto" "4h".',
            'hubguard: require-rpo changed VM "db" (app erp): tag "rpo" "4 hours" → "4h".',
        ]);
    });

    it("tells once that it failed, without what the error says", async () => {
        const failing: Rule = {
            ...rules["require-rto"],
            remediateMachine() {
                throw new TypeError("hunter2");
            },
        };
        const remediated = await remediate([vm("db", backedUp), vm("web", backedUp)], {}, { ...rules, failing });
        expect(remediated.map(({ changedBy }) => changedBy)).toEqual([[], []]);
        expect(remediated.flatMap(({ printed }) => printed)).toEqual([
            expect.stringMatching(
                /^hubguard: failing could not change a machine \(TypeError at remediation\.test\.ts:\d+:\d+\)\. Mend by hand/,
            ),
        ]);
    });

    it("keeps the case of the names of tags", async () => {
        expect((await tagsAfter({ ...without(backedUp, "rto"), RTO: "8 hours" })).tags).toEqual({
            ...without(backedUp, "rto"),
            RTO: "8h",
        });
    });

    it("fills objectives from the tier", async () => {
        const { tags, changedBy } = await tagsAfter({ ...without(backedUp, "rto", "rpo"), criticality: "essential" });
        expect(tags).toEqual({ ...backedUp, criticality: "essential", rto: "1d", rpo: "1d" });
        expect(changedBy?.toSorted()).toEqual(["require-rpo", "require-rto"]);
    });

    it.each([
        ["without a tier", without(backedUp, "rto")],
        ["of an unknown tier", { ...without(backedUp, "rto"), criticality: unknown }],
        [
            "of no protection",
            { app: "lab", protection: "none", criticality: "critical", "unprotected-reason": "stateless" },
        ],
        ["that is not known", { ...backedUp, rto: unknown }],
        ["that is beyond understanding", { ...backedUp, rto: "soon" }],
        ["that is a secret", { ...backedUp, rto: secret("8 hours") }],
        ["in tags that are not known", unknown],
        ["in tags that are a secret", secret({ ...backedUp, rto: "8 hours" })],
        ["in tags that are a list", ["rto"]],
        ["without a scheme", { app: "lab", criticality: "critical" }],
    ])("leaves an objective alone %s", async (_, tags) => {
        const [after] = await remediate([vm("db", tags)]);
        expect(after?.resource.inputs.tags).toEqual(tags);
        expect(after?.printed).toEqual([]);
    });

    it("keeps secrets and unknown values beside what it changes", async () => {
        const inputs = { osProfile: { adminPassword: secret("hunter2"), computerName: unknown } };
        const tags = { ...backedUp, rto: "8 hours", owner: secret("me"), cost: unknown };
        const [changed] = await remediate([vm("db", tags, inputs)]);
        expect(changed?.resource.inputs).toMatchObject({ ...inputs, tags: { ...tags, rto: "8h" } });
    });

    it("is told of on the page of settings, rule by rule", () => {
        const page = readFileSync(join(import.meta.dirname, "../../../policypack/rules/settings.md"), "utf8");
        const section = page.split("- **Remediation**")[1]?.split("\n- ")[0] ?? "";
        const mending = Object.entries<Rule>(rules).filter(([, { remediateMachine }]) => remediateMachine);
        const told = Object.keys(rules).filter((name) => section.includes(`\`${name}\``));
        expect(told).toEqual(mending.map(([name]) => name));
    });

    it("never throws, and never makes a new violation of the rules that mend", async () => {
        // An objective that is filled in may be one that, as other rules find, is not met.
        const mending = Object.keys(rules).filter((name) => (rules as Record<string, Rule>)[name]?.remediateMachine);
        await fc.assert(
            fc.asyncProperty(stacks, async (stack) => {
                const before = await judge(stack);
                const after = await judge((await remediate(stack)).map(({ resource }) => resource));
                const count = (all: typeof before) => all.filter(({ rule }) => mending.includes(rule)).length;
                expect(count(after)).toBeLessThanOrEqual(count(before));
            }),
            { numRuns: 200 },
        );
    });
});
