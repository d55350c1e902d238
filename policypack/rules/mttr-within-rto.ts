import { isUnprotected } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import { ABSENT } from "../../estate/values/reading.ts";
import { isTooSlow } from "../../protection/demands/mttr-within-rto.ts";
import type { Rule } from "../judging/rule.ts";

export const mttrWithinRto: Rule = {
    description: "Recover within the recovery time objective, as measured in drills and incidents.",
    severity: "high",
    enforcementLevel: "mandatory",

    *checkMachine(machine, { tag }) {
        const { protection } = machine;
        const { mttr, rto, schemes } = protection;
        if (mttr === ABSENT || isUnprotected(machine)) {
            return;
        }
        // What is not promised cannot be missed: the time that recovery takes need not be known then.
        if (rto.isKnown && mttr.isKnown && isTooSlow(mttr.value, rto.value) && !schemes.isUnknown) {
            const agreed = mttr.isSecret ? "" : `, e.g. ${tag("rto")} "${mttr.value}"`;
            yield `it takes ${tell(mttr)} on average to recover (tag "${tag("mttr")}"), RTO is ${tell(rto)}. ` +
                `Shorten the recovery (a standby, a smaller restore), or agree on a longer RTO${agreed}.`;
        }
    },
};
