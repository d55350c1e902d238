import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";
import { fromTags, toTags } from "../../../protection/plan/tags.ts";
import { withDefaults } from "../../../protection/plan/with-defaults.ts";
import { toContribution } from "../../../protection/recovery-plan/contribution.ts";
import type { Deployment } from "../../../protection/recovery-plan/deployment.ts";
import { plans } from "../plan/plans.ts";
import { contribution } from "./contributions.ts";

describe("the contribution of a component", () => {
    it("says what the plan says, each value as one can read it again", () => {
        fc.assert(
            fc.property(plans, (plan) => {
                const { app, objectives, deployments } = contribution("vm", plan);
                const said = planOf({ app, ...objectives }, deployments[0] as Deployment);
                expect(read(said)).toEqual(read(withDefaults(plan, new Map())));
            }),
        );
    });
});

it("states the objectives of whichever deployment has some", () => {
    const unprotected = { app: "erp", unprotected: { reason: "stateless" } } as const;
    const replicated = {
        ...{ app: "erp", rto: "8h", rpo: "4h" },
        replication: { level: "guest", target: "east", failover: "product" },
    } as const;
    const deployments = [unprotected, replicated].map((plan) => ({ plan, hub: {}, machines: [] }));
    const { objectives } = toContribution({ component: "RecoveryPair", name: "db", deployments });
    expect(objectives).toEqual({ rto: "8h", rpo: "4h" });
});

/** The plan that a deployment in the recovery plan describes. */
function planOf(application: object, deployment: Deployment): ProtectionPlan {
    const { environment, data, standby, schemes, backup, replication, unprotected, loadBalancer } = deployment;
    const { longestGap, ...copies } = backup ?? {};
    const highAvailability = loadBalancer ? { loadBalancer: loadBalancer.name } : {};
    return {
        ...application,
        ...{ environment, data, standby, replication, unprotected },
        ...(backup ? { backup: copies } : {}),
        ...(schemes.includes("high-availability") ? { highAvailability } : {}),
    } as ProtectionPlan;
}

function read(plan: ProtectionPlan): unknown {
    return JSON.parse(JSON.stringify(fromTags(toTags(plan)).metadata));
}
