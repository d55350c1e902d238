import type { HubResource } from "../../../estate/model/parts.ts";
import type { Input } from "../../../estate/values/input.ts";
import { isStated, type Presence } from "../../../estate/values/presence.ts";
import { ABSENT, mapped, peek, type Value } from "../../../estate/values/reading.ts";
import type { Member } from "../../../hub/profile.ts";
import { type BodyMember, demand, Places } from "./places.ts";
import type { Terms } from "./terms.ts";

/** Something in a body that a Hub does not take. */
export interface Refusal {
    member: Member;
    at: Input;
}

/** All that a Hub does not take in the body of a resource, as far as it is known. */
export function refusals({ type, body }: HubResource, terms: Terms): Refusal[] {
    const places = new Places(body);
    return terms.members.of(type).flatMap((member) =>
        places
            .at(member.path)
            .filter((place) => isRefused(place, member, terms).isKnown)
            .map(({ at }) => ({ member, at })),
    );
}

function isRefused({ at, holder }: BodyMember, member: Member, terms: Terms): Presence {
    const asked = demand(at);
    const awaited = dependsOnValue(member) ? at.awaited() : undefined;
    const isTaken = awaited === undefined && takes(member, at, terms);
    const isMadeUpFor = member.unlessBeside !== undefined && isStated(holder.get(member.unlessBeside));
    const isTakenByBuild = reaches(terms.build, member.untilBuild);
    if (asked === ABSENT || isTaken || isMadeUpFor || peek(isTakenByBuild)) {
        return ABSENT;
    }
    // Where it is not known which Hub it is, nor is it what that takes.
    const isRefusing = peek(isTakenByBuild) === false || isTakenByBuild === ABSENT;
    return isRefusing ? (awaited ?? asked) : mapped(isTakenByBuild, () => true);
}

/** Whether a Hub takes the member for some of its values. */
function dependsOnValue({ takes, oneOf, limit }: Member): boolean {
    return [takes, oneOf, limit].some((values) => values !== undefined);
}

/** Whether a Hub is of a build or a newer one; absent where none is wanted, or told. */
function reaches(build: Value<string>, wanted: string | undefined): Value<boolean> {
    return wanted === undefined ? ABSENT : mapped(build, (own) => Number(own) >= Number(wanted));
}

/** What is no name or number at all is for others to refuse. */
function takes({ takes, oneOf, limit }: Member, at: Input, { lists, limits }: Terms): boolean {
    const text = peek(at.text());
    const number = peek(at.number());
    if (oneOf !== undefined) {
        return text === undefined || lists[oneOf].match(text);
    }
    if (limit !== undefined) {
        const { from, to } = limits[limit];
        return number === undefined || (number >= from && number <= to);
    }
    return text !== undefined && (takes ?? []).some((value) => sameText(`${value}`, text));
}

function sameText(a: string, b: string): boolean {
    return a.toLowerCase() === b.trim().toLowerCase();
}
