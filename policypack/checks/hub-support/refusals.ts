import { isStated } from "../../../estate/arm/reference.ts";
import type { HubResource } from "../../../estate/model/parts.ts";
import type { Input } from "../../../estate/values/input.ts";
import { Unknown } from "../../../estate/values/unknown.ts";
import { ABSENT, Known, type Value } from "../../../estate/values/value.ts";
import { type Member, membersOf } from "../../../hub/profile.ts";
import { covers } from "./features.ts";
import { type BodyMember, demand, placesAt } from "./places.ts";
import type { Terms } from "./terms.ts";

/** Something in a body that a Hub does not take. */
export interface Refusal {
    member: Member;
    at: Input;
}

/** All that a Hub does not take in the body of a resource, as far as it is known. */
export function refusals({ type, body }: HubResource, terms: Terms): Refusal[] {
    const published = membersOf(type).filter(({ path }) => !covers(terms.allow, type, path));
    const configured = terms.refuse.flatMap(({ type: refused, path }) =>
        path !== undefined && refused === type
            ? [{ path, because: "this Hub does not take it (hub-support.refuse)" }]
            : [],
    );
    return [...published, ...configured].flatMap((member) =>
        placesAt(body, member.path)
            .filter((place) => isRefused(place, member, terms).isKnown)
            .map(({ at }) => ({ member, at })),
    );
}

function isRefused({ at, holder }: BodyMember, member: Member, terms: Terms): Value<true> {
    const asked = demand(at);
    const isTaken = asked instanceof Known && takes(member, at, terms);
    const isMadeUpFor = member.unlessBeside !== undefined && isStated(holder.get(member.unlessBeside));
    const isTakenByBuild = reaches(terms.build, member.untilBuild);
    if (asked === ABSENT || isTaken || isMadeUpFor || isTakenByBuild === true) {
        return ABSENT;
    }
    return isTakenByBuild || asked;
}

/** Whether a Hub is of a build or a newer one; unknown where it is not known which Hub it is. */
function reaches(build: Value<string>, wanted: string | undefined): boolean | Unknown {
    if (wanted === undefined) {
        return false;
    }
    return build instanceof Unknown ? build : build instanceof Known && Number(build.value) >= Number(wanted);
}

/** What is no name or number at all is for others to refuse. */
function takes({ takes, oneOf, limit }: Member, at: Input, { lists, limits }: Terms): boolean {
    const text = at.text();
    const number = at.number();
    if (oneOf !== undefined) {
        return !(text instanceof Known) || lists[oneOf].some((pattern) => matches(pattern, text.value));
    }
    if (limit !== undefined) {
        const { from, to } = limits[limit];
        return !(number instanceof Known) || (number.value >= from && number.value <= to);
    }
    return text instanceof Known && (takes ?? []).some((value) => sameText(`${value}`, text.value));
}

/** Longer than any name of a size. */
const LONGEST_NAME = 64;

function matches(pattern: string, name: string): boolean {
    const expression = pattern.replaceAll("#", "\\d+").replaceAll("*", "[\\w-]*");
    return name.length <= LONGEST_NAME && new RegExp(`^${expression}$`, "i").test(name.trim());
}

function sameText(a: string, b: string): boolean {
    return a.toLowerCase() === b.trim().toLowerCase();
}
