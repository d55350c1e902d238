import type { Duration } from "../../time/duration.ts";
import type { Tier } from "../terms/tiers.ts";
import type { PlanDemand } from "./demand.ts";

/** An objective that is longer than its tier's. */
export interface Excess {
    objective: "rto" | "rpo";
    limit: Duration;
}

/** The objectives that are longer than a tier allows. @param stated tells an objective, as far as it is stated */
export function excessesOver(
    tier: Tier | undefined,
    stated: (objective: Excess["objective"]) => Duration | undefined,
): Excess[] {
    return (["rto", "rpo"] as const).flatMap((objective) => {
        const [limit, length] = tier ? [tier[objective], stated(objective)] : [];
        return limit !== undefined && length !== undefined && length > limit ? [{ objective, limit }] : [];
    });
}

export const objectivesBeyondTier: PlanDemand = (said, { tiers }) => {
    const { criticality = "" } = said;
    return excessesOver(tiers[criticality], (objective) => said[objective]).map(
        ({ objective, limit }) =>
            `plan.${objective} is ${said[objective]}, tier "${criticality}" allows at most ${limit}. Write "${limit}", ` +
            "or agree on another tier (plan.criticality).",
    );
};
