import { checkObjective, mendObjective } from "../checks/require-objective.ts";
import type { Rule } from "../judging/rule.ts";

const EXAMPLE = 'Write how long the application may be down, e.g. "4h".';

export const requireRto: Rule = {
    description: "State the recovery time objective of every protected machine.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: ["rto"],

    *checkMachine(machine, context) {
        yield* checkObjective(machine, context, "rto", "recovery time objective (RTO)", EXAMPLE);
    },

    *remediateMachine(machine, context) {
        yield* mendObjective(machine, context, "rto");
    },
};
