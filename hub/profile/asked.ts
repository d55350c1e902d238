import type { MemberFact } from "./data.ts";
import type { HubProfile } from "./hub-profile.ts";

/** Deeper than any body: what stands there is taken for something. */
const DEEPEST = 20;

/** Whether JSON asks for anything: nulls, blanks, and lists and objects of nothing else ask for nothing. */
export function isAsked(value: unknown, depth = 0): boolean {
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) {
        return false;
    }
    if (typeof value !== "object" || depth === DEEPEST) {
        return true;
    }
    return Object.values(value).some((inner) => isAsked(inner, depth + 1));
}

/** Whether a Hub refuses a value for what is known of its member, not for its kind. @param holder the object around it */
export function isRefused(profile: HubProfile, fact: MemberFact, value: unknown, holder: object): boolean {
    const { unlessBeside, untilBuild } = fact;
    return (
        isAsked(value) &&
        !(dependsOnValue(fact) && isTaken(profile, fact, textOf(value))) &&
        !(unlessBeside !== undefined && hasMember(holder, unlessBeside)) &&
        !(untilBuild !== undefined && profile.reaches(untilBuild))
    );
}

/** Whether a Hub takes the member for some of its values. */
export function dependsOnValue({ takes, oneOf, limit }: MemberFact): boolean {
    return [takes, oneOf, limit].some((values) => values !== undefined);
}

/**
 * Whether a Hub takes a value. What is no name or number at all is for others to refuse.
 * @param text the value as it is printed; nothing of lists and objects
 */
export function isTaken(profile: HubProfile, { takes, oneOf, limit }: MemberFact, text: string | undefined): boolean {
    if (oneOf !== undefined) {
        return text === undefined || profile.lists[oneOf].match(text);
    }
    if (limit !== undefined) {
        const { from, to } = profile.limit(limit);
        const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
        return !Number.isFinite(number) || (number >= from && number <= to);
    }
    return text !== undefined && isAmong(takes ?? [], text);
}

/** Whether a text is one of these, whatever its case. */
export function isAmong(values: readonly (string | number | boolean)[], text: string): boolean {
    return values.some((value) => `${value}`.toLowerCase() === text.trim().toLowerCase());
}

/** What a plain value prints. */
export function textOf(value: unknown): string | undefined {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? `${value}`
        : undefined;
}

function hasMember(holder: object, name: string): boolean {
    return Object.entries(holder).some(([member, value]) => {
        return member.toLowerCase() === name.toLowerCase() && value !== null && value !== undefined;
    });
}
