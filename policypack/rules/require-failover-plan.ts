import { statedBy } from "../../estate/tags/stated.ts";
import { failoverMismatch } from "../../protection/consistency/failovers.ts";
import { contradictory } from "../../protection/consistency/problems.ts";
import type { Field } from "../../protection/tags/fields.ts";
import { checkFields } from "../checks/check-fields.ts";
import type { Rule } from "../judging/rule.ts";

const FIELDS = ["replicationLevel", "replicationTarget", "failover"] as const satisfies readonly Field[];

export const requireFailoverPlan: Rule = {
    description: "Say at which level data is replicated, where to, and who fails over, so that one fits the other.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: FIELDS,

    *checkMachine(machine, context) {
        yield* checkFields(machine, context, FIELDS);
        const mismatch = failoverMismatch(statedBy(machine.protection, context.tag));
        if (mismatch) {
            yield contradictory(mismatch, context.tag("failover")).message;
        }
    },
};
