import { isUnprotected } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import { ABSENT, type Known } from "../../estate/values/reading.ts";
import type { Duration } from "../../time/duration.ts";
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
        const tier = settings.tiers[criticality.value];
        const excesses = OBJECTIVES.flatMap((name) => {
            const objective = protection[name];
            return tier && objective.isKnown && objective.value > tier[name]
                ? [{ name, objective, limit: tier[name] }]
                : [];
        });
        if (excesses.length > 0 && !schemes.isUnknown) {
            yield describeExcesses(excesses, criticality, tag);
        }
    },
};

const OBJECTIVES = ["rto", "rpo"] as const;

/** An objective that is longer than its tier's. */
interface Excess {
    name: (typeof OBJECTIVES)[number];
    objective: Known<Duration>;
    limit: Duration;
}

function describeExcesses(excesses: readonly Excess[], criticality: Known<string>, tag: Context["tag"]): string {
    const { isSecret } = criticality;
    const stated = excesses.map(({ name, objective }) => `${name.toUpperCase()} is ${tell(objective)}`).join(" and ");
    // Who knows the limits knows the tier.
    const limits = excesses.map(({ limit }) => tell({ value: limit, isSecret })).join(" and ");
    const values = excesses.map(({ name, limit }) => `${tag(name)} "${limit}"`).join(", ");
    return (
        `${stated}, tier ${tell(criticality)} allows at most ${limits}. ` +
        `Shorten ${excesses.length > 1 ? "them" : "it"}${isSecret ? "" : ` (${values})`}, ` +
        `or agree on another tier (tag "${tag("criticality")}").`
    );
}
