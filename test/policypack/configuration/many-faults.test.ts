import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../../policypack/configuration/configuration.ts";
import { readLevels } from "../../../policypack/configuration/read-levels.ts";
import { rules } from "../../../policypack/rules/index.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";
import { judge } from "../judge.ts";
import { backedUp, vm } from "../machines.ts";

const COUNT = 300_000;
const wrong = Array.from({ length: COUNT }, (_, at) => `requre-thing-${at}`);
const members = (value: unknown) => Object.fromEntries(wrong.map((name) => [name, value]));
const exemption = { application: "erp", reason: "moves", approver: "CISO", until: "2999-01-01" };

const files: Record<string, Record<string, unknown>> = {
    "names of rules": members({}),
    "names of options": { "require-rpo": members(7) },
    "names of settings": { settings: members({}) },
    "options of all rules": { all: members(7) },
    "names of tags": { settings: { tags: members("x") } },
    "members of a tier": { settings: { tiers: { gold: { rto: "1h", rpo: "1h", ...members("1h") } } } },
    tiers: { settings: { tiers: members("1h") } },
    exemptions: { settings: { exemptions: wrong.map((rule) => ({ rule, ...exemption })) } },
    products: { settings: { products: wrong.map((_, at) => at) } },
    "values to choose from": {
        settings: { plans: { gold: { method: "agent", schedule: "0 * * * *", target: "x", restores: wrong } } },
    },
};
const REST = "299900 more faults are not told. Mend these first.";

describe("a configuration with 300,000 wrong", () => {
    it.each(Object.entries(files))("%s is answered at once, with a hundred of them", (_, file) => {
        const start = process.cpuUsage();
        const { faults } = readConfiguration(file as never, rules);
        expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
        expect(faults).toHaveLength(101);
        expect(faults.at(-1)).toEqual({ path: [], message: REST });
    });

    it("levels is answered at once, too", () => {
        const { faults } = readLevels(members("mandatry"));
        expect(faults).toHaveLength(101);
        expect(faults.at(-1)?.message).toBe(REST);
    });

    it("options for components is answered at once, too", () => {
        const { faults } = readPlatform({ settings: members("x") });
        expect(faults).toHaveLength(101);
        expect(faults.at(-1)?.message).toBe(REST);
    });

    it("names is told by the policy pack in as many violations", async () => {
        const violations = await judge([vm("db", backedUp)], members({}) as never);
        expect(violations).toHaveLength(101);
        expect(violations.at(-1)).toMatchObject({
            rule: "settings",
            message: expect.stringContaining(`the policy pack's configuration: ${REST}`),
        });
    });
});

describe("faults", () => {
    it.each([
        [100, undefined],
        [101, "1 more fault is not told. Mend these first."],
        [102, "2 more faults are not told. Mend these first."],
    ])("that are %i are told as far as anybody reads", (count, rest) => {
        const raw = Object.fromEntries(wrong.slice(0, count).map((name) => [name, {}]));
        const { faults } = readConfiguration(raw, rules);
        expect(faults.map(({ message }) => message).filter((message) => message.includes("more fault"))).toEqual(
            rest === undefined ? [] : [rest],
        );
        expect(faults.length).toBe(Math.min(count, 101));
    });
});
