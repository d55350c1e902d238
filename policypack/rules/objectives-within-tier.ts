import { isUnprotected } from "../../estate/machines/schemes.ts";
import { listValues, tell } from "../../estate/model/describe.ts";
import type { Protection } from "../../estate/tags/protection.ts";
import { ABSENT, type Known } from "../../estate/values/reading.ts";
import { type Excess, excessesOver } from "../../protection/demands/objectives-within-tier.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const objectivesWithinTier: Rule = {
    description: "Promise no longer downtime and no more data loss than the application's criticality tier allows.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { settings, tag }) {
        const { protection } = machine;
        const { criticality, rto, rpo, schemes } = protection;
        const isPromised = rto !== ABSENT || rpo !== ABSENT;
        // Nothing depends on the tier of a machine that promises nothing.
        if (!isPromised || isUnprotected(machine) || !criticality.isKnown) {
            return;
        }
        const excesses = excessesOver(settings.tiers[criticality.value], (name) => {
            const objective = protection[name];
            return objective.isKnown ? objective.value : undefined;
        });
        if (excesses.length > 0 && !schemes.isUnknown) {
            yield describeExcesses(excesses, protection, criticality, tag);
        }
    },
};

function describeExcesses(
    excesses: readonly Excess[],
    protection: Protection,
    criticality: Known<string>,
    tag: Context["tag"],
): string {
    const { isSecret } = criticality;
    const stated = excesses
        .map(({ objective }) => `${objective.toUpperCase()} is ${listValues([protection[objective]])}`)
        .join(" and ");
    // Who knows the limits knows the tier.
    const limits = excesses.map(({ limit }) => tell({ value: limit, isSecret })).join(" and ");
    const values = excesses.map(({ objective, limit }) => `${tag(objective)} "${limit}"`).join(", ");
    return (
        `${stated}, tier ${tell(criticality)} allows at most ${limits}. ` +
        `Shorten ${excesses.length > 1 ? "them" : "it"}${isSecret ? "" : ` (${values})`}, ` +
        `or agree on another tier (tag "${tag("criticality")}").`
    );
}
