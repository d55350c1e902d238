import fc from "fast-check";
import { expect, test } from "vitest";
import { AvailabilityGroup, checkPlan, fromTags, ProtectedVm, toTags } from "../../../components/index.ts";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { withDefaults } from "../../../protection/plan/with-defaults.ts";
import { plans } from "../../protection/plan/plans.ts";
import { recorded } from "../recording.ts";
import { group, lone } from "../valid-args.ts";

/** What the component writes where the plan leaves it open. */
const complete = (plan: ProtectionPlan) => withDefaults(plan, new Map());

test("Every right plan can be read again from every resource", { timeout: 60_000 }, async () => {
    const right = plans.filter(
        (plan) => checkPlan(plan).length === 0 && Object.keys(toTags(complete(plan))).length <= 15,
    );
    await fc.assert(
        fc.asyncProperty(right, async (plan) => {
            const resources = await recorded(() => {
                if (!plan.highAvailability) {
                    return new ProtectedVm("db", { ...lone, dataDisks: plan.unprotected ? [] : [{ sizeGb: 8 }], plan });
                }
                const loadBalancer = plan.highAvailability.loadBalancer ? undefined : group.loadBalancer;
                return new AvailabilityGroup("web", { ...group, plan, loadBalancer });
            });
            const tagged = resources.filter(({ type }) => type.startsWith("azure-native:"));
            expect(tagged.length).toBeGreaterThan(plan.unprotected ? 1 : 2);
            for (const { inputs } of tagged) {
                expect(fromTags(inputs.tags as Record<string, string>).plan).toEqual(complete(plan));
            }
        }),
        { numRuns: 60 },
    );
});
