import { checkObjective, mendObjective } from "../checks/require-objective.ts";
import type { Rule } from "../judging/rule.ts";

export const requireRto: Rule = {
    description: "State the recovery time objective of every protected machine.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: ["rto"],

    *checkMachine(machine, context) {
        yield* checkObjective(
            machine,
            context,
            "rto",
            "recovery time objective (RTO)",
            "how long the application may be down",
        );
    },

    *remediateMachine(machine, context) {
        yield* mendObjective(machine, context, "rto");
    },
};
