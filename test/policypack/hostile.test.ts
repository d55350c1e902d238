import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { rules } from "../../policypack/rules/index.ts";
import { secret, stacks } from "./arbitrary-stacks.ts";
import { toGeneric } from "./forms/generic.ts";
import { toTemplate } from "./forms/template.ts";
import { judge } from "./judge.ts";
import type { Declared } from "./requests.ts";

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
/** Some rules have something to say only where a platform team has said something first. */
const configurations = fc.constantFrom<RawConfiguration>(
    {},
    {
        settings: {
            applications: { erp: { rto: "4h" } },
            plans: { "gold-4h": plan },
            products: ["commvault"],
        },
        "restore-fits-rto": { rate: "1MB/s", fixed: "5m" },
    },
);

const forms = fc.constantFrom<(stack: readonly Declared[]) => readonly Declared[]>(
    (stack) => stack,
    (stack) => stack.map(toGeneric),
    toTemplate,
);

describe("whatever a program registers", () => {
    it("is judged, in short messages of printable characters that show no secret", async () => {
        const heard = new Set<string>();
        await fc.assert(
            fc.asyncProperty(stacks, forms, configurations, async (stack, form, configuration) => {
                for (const { rule, message } of await judge(form(stack), configuration)) {
                    heard.add(rule);
                    expect(message).not.toContain("itself failed");
                    expect(message).not.toContain("can't run policy");
                    expect(message).not.toContain(secret);
                    expect(message).not.toMatch(/\p{Cc}/u);
                    expect(message.length).toBeLessThanOrEqual(2_000);
                }
            }),
            { numRuns: 500 },
        );
        // Stacks that no rule has anything to say of would prove little.
        expect([...heard].sort()).toEqual(
            Object.keys(rules)
                .filter((name) => name !== "settings")
                .sort(),
        );
    });
});
