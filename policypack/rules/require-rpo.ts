import { checkObjective, mendObjective } from "../checks/require-objective.ts";
import type { Rule } from "../judging/rule.ts";

export const requireRpo: Rule = {
    description: "State the recovery point objective of every protected machine.",
    severity: "high",
    enforcementLevel: "mandatory",
    owns: ["rpo"],

    *checkMachine(machine, context) {
        yield* checkObjective(
            machine,
            context,
            "rpo",
            "recovery point objective (RPO)",
            "how much data, in time, the application may lose",
        );
    },

    *remediateMachine(machine, context) {
        yield* mendObjective(machine, context, "rpo");
    },
};
