import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, mapped, peek, type Value } from "../../../estate/values/reading.ts";
import { dependsOnValue, isTaken } from "../../../hub/profile/asked.ts";
import type { MemberFact } from "../../../hub/profile/data.ts";
import { demand } from "./demand.ts";
import type { Terms } from "./terms.ts";

/** Whether a Hub refuses what stands somewhere, for what is known of the member. @param holder the object around it */
export function isRefused({ fact, at }: { fact: MemberFact; at: Input }, holder: Input, terms: Terms): Presence {
    const awaited = dependsOnValue(fact) ? at.awaited() : undefined;
    if (dependsOnValue(fact) && awaited === undefined && isTaken(terms.profile, fact, peek(at.text()))) {
        return ABSENT;
    }
    const asked = demand(at);
    const isMadeUpFor = fact.unlessBeside !== undefined && isStated(holder.get(fact.unlessBeside));
    const isTakenByBuild = reaches(terms.build, fact.untilBuild);
    if (asked === ABSENT || isMadeUpFor || peek(isTakenByBuild)) {
        return ABSENT;
    }
    // Where it is not known which Hub it is, nor is it what that takes.
    const isRefusing = peek(isTakenByBuild) === false || isTakenByBuild === ABSENT;
    return isRefusing ? (awaited ?? asked) : mapped(isTakenByBuild, () => true);
}

/** Whether a Hub is of a build or a newer one; absent where none is wanted, or told. */
function reaches(build: Value<string>, wanted: string | undefined): Value<boolean> {
    return wanted === undefined ? ABSENT : mapped(build, (own) => Number(own) >= Number(wanted));
}
