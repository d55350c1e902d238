import fc from "fast-check";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { type Contribution, toContribution } from "../../../protection/recovery-plan/contribution.ts";
import type { DeploymentFacts } from "../../../protection/recovery-plan/to-deployment.ts";
import { plans } from "../plan/plans.ts";

/** What a component contributes that made one VM of its own name, unless told otherwise. */
export function contribution(
    name: string,
    plan: ProtectionPlan,
    facts: Partial<DeploymentFacts> & { component?: string } = {},
): Contribution {
    const { component = "ProtectedVm", ...others } = facts;
    const deployment = { plan, hub: { location: "west" }, machines: [{ name, id: `/${name}` }], ...others };
    return toContribution({ component, name, deployments: [deployment] });
}

const facts = fc.record({
    hub: fc.record({ location: fc.constantFrom("west", "east") }, { requiredKeys: [] }),
    role: fc.constantFrom("single", "primary", "standby", "member"),
    size: fc.constantFrom("Standard_DS2_v2", undefined),
    machines: fc.array(
        fc.record({ name: fc.constantFrom("a", "b"), id: fc.constantFrom("/a", "/b"), instances: fc.nat(100) }),
        { maxLength: 3 },
    ),
});

/** Few names, so that components share applications, and names with each other. */
const smallPlans = fc.tuple(plans, fc.constantFrom("erp", "ERP", "web")).map(([plan, app]) => ({ ...plan, app }));

export const contributions: fc.Arbitrary<Contribution[]> = fc.array(
    fc
        .tuple(
            fc.constantFrom("ProtectedVm", "RecoveryPair"),
            fc.constantFrom("a", "b", "c"),
            fc.array(fc.tuple(smallPlans, facts), { minLength: 1, maxLength: 2 }),
        )
        .map(([component, name, [first, ...others]]) => {
            const [[plan, own]] = [first as [ProtectionPlan, Omit<DeploymentFacts, "plan">]];
            return toContribution({
                component,
                name,
                deployments: [{ plan, ...own }, ...others.map(([other, facts]) => ({ plan: other, ...facts }))],
            });
        }),
    { maxLength: 6 },
);
