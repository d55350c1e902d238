import type { PlanDemand } from "./demand.ts";

/** Objectives that are longer than those of the criticality tier. */
export const objectivesBeyondTier: PlanDemand = (said, { tiers }) => {
    const { criticality = "" } = said;
    const tier = tiers[criticality];
    return (["rto", "rpo"] as const).flatMap((objective) => {
        const [stated, limit] = [said[objective], tier?.[objective]];
        return stated !== undefined && limit !== undefined && stated > limit
            ? [
                  `plan.${objective} is ${stated}, tier "${criticality}" allows at most ${limit}. Write "${limit}", ` +
                      "or agree on another tier (plan.criticality).",
              ]
            : [];
    });
};
