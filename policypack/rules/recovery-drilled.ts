import { isUnprotected } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import type { Protection } from "../../estate/tags/protection.ts";
import type { Known } from "../../estate/values/reading.ts";
import type { Duration } from "../../time/duration.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const recoveryDrilled: Rule = {
    description: "Rehearse the recovery of an application as often as its criticality tier asks for.",
    severity: "medium",
    enforcementLevel: "advisory",

    *checkMachine(machine, context) {
        const { protection } = machine;
        const { criticality, lastDrill, schemes } = protection;
        if (isUnprotected(machine) || !criticality.isKnown) {
            return;
        }
        const interval = context.settings.tiers[criticality.value]?.drill;
        const fault = interval && faultOf(lastDrill, interval, criticality, context);
        if (fault && !schemes.isUnknown) {
            yield fault;
        }
    },
};

function faultOf(
    last: Protection["lastDrill"],
    interval: Duration,
    criticality: Known<string>,
    { settings: { today }, tag }: Context,
): string | undefined {
    const name = tag("lastDrill");
    const { isSecret } = criticality;
    // Who knows the interval knows the tier.
    const demand = `tier ${tell(criticality)} asks for one every ${tell({ value: interval, isSecret })}`;
    const fix = `Rehearse the recovery and write the day, e.g. ${name} "${today}".`;
    if (last.isAbsent) {
        return `no recovery drill is on record (tag "${name}"), ${demand}. ${fix}`;
    }
    if (!last.isKnown) {
        return undefined;
    }
    if (last.value > today) {
        return (
            `the last recovery drill is dated ${tell(last)} (tag "${name}"), which is after today, ${today}. ` +
            `Write the day of the latest one that took place: ${demand}.`
        );
    }
    const due = last.value.plus(interval);
    const told = tell({ value: due, isSecret: isSecret || last.isSecret });
    return due < today
        ? `the last recovery drill was on ${tell(last)} (tag "${name}"), ${demand}: the next was due by ${told}, ` +
              `today is ${today}. ${fix}`
        : undefined;
}
