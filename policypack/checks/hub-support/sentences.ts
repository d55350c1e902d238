import { list } from "../../../estate/model/describe.ts";
import type { Input } from "../../../estate/values/input.ts";
import { peek } from "../../../estate/values/reading.ts";
import { dependsOnValue } from "../../../hub/profile/asked.ts";
import { fitting } from "../../../text/message.ts";
import { printablePath, quote } from "../../../text/quote.ts";
import { listChoices } from "../../../text/remedy.ts";
import type { Refusal } from "./refusals.ts";
import type { Terms } from "./terms.ts";

/** What is refused, and what to do about it. What has the same reason and remedy is told in one sentence. */
export function sentencesOf(refusals: readonly Refusal[], terms: Terms): string {
    const reasons = refusals.map((refusal) => ({ ...reasonOf(refusal, terms), at: refusal.at }));
    const groups = [
        ...Map.groupBy(reasons, ({ value, because, instead }) => [value, because, instead].join()).values(),
    ];
    // What a Hub does not know at all is told first: the others begin with a member's name and read well after a full stop.
    const isUnheardOf = ([reason]: readonly Reason[]) => reason?.because === undefined;
    const sentences = [...groups.filter(isUnheardOf), ...groups.filter((group) => !isUnheardOf(group))].map(
        describeRefused,
    );
    // A resource may ask for dozens of things that a Hub does not have.
    const { shown, rest } = fitting(sentences);
    return [...shown, ...(rest > 0 ? [`And ${rest} more of this kind.`] : [])].join(" ");
}

/** Why a Hub refuses, and what to do. */
interface Reason {
    value?: string | undefined;
    because?: string | undefined;
    instead?: string | undefined;
}

function describeRefused(group: readonly (Reason & { at: Input })[]): string {
    const { value = "set", because, instead } = group[0] ?? {};
    const isOne = group.length === 1;
    const paths = list(
        group.map(({ at }) => printablePath(at.path)),
        5,
    );
    const fix = instead ?? (isOne ? "Leave it out." : "Leave them out.");
    return because === undefined
        ? `a Hub does not know ${paths}. ${fix}`
        : `${paths} ${isOne ? "is" : "are"} ${value}, and ${because}. ${fix}`;
}

function reasonOf({ fact, values, at }: Refusal, { profile, sizes }: Terms): Reason {
    const { oneOf, limit, because, instead, untilBuild } = fact;
    const text = peek(at.text()) ?? "";
    const value = values || dependsOnValue(fact) ? shown(text, at) : undefined;
    if (values !== undefined) {
        return { value, because: "a Hub does not know that value", instead: `Write ${listChoices(values)}.` };
    }
    if (oneOf === "vmSizes") {
        const name = at.isSecret ? undefined : text;
        return { value, because: "a Hub has no such size", instead: sizes.insteadOf(name) };
    }
    if (oneOf !== undefined) {
        return {
            value,
            because: "a Hub has no such disks",
            instead: `Write ${listChoices(profile.lists[oneOf].all)}.`,
        };
    }
    if (limit !== undefined) {
        const { from, to } = profile.limit(limit);
        return Number(text) > to
            ? { value, because: `a Hub takes ${to} at most`, instead: `Write ${to} or less.` }
            : { value, because: `a Hub takes ${from} at least`, instead: `Write ${from} or more.` };
    }
    if (untilBuild !== undefined) {
        const statement = `"hub-support": { "build": "${untilBuild}" }`;
        const fix = `${instead} Where the Hub's build is ${untilBuild} or newer, configure ${statement}.`;
        return { value, because, instead: fix };
    }
    return because === undefined ? { instead } : { value, because, instead };
}

/** Numbers and words of an enumeration may be told; anything else could be what a program keeps to itself. */
function shown(text: string, { isSecret }: Input): string | undefined {
    if (isSecret || !/^[\w.-]{1,40}$/.test(text)) {
        return undefined;
    }
    return /^(?:true|false|-?[\d.]+)$/.test(text) ? text : quote(text);
}
