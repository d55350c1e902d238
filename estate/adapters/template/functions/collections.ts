import { isObject, isSecret, isText, isUnknown, type Raw, spellingOf } from "../../../values/raw.ts";
import { memberOf } from "../language/member.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { holds } from "./equality.ts";
import { ofExpressions, ofOutlines, ofValues, settledOf, type Table } from "./function.ts";
import { textOf } from "./text-of.ts";

export const collections: Table = {
    // What is not known yet, or a secret, is one element among others.
    createArray: ofExpressions((args, evaluation) => args.map((arg) => evaluation.value(arg))),
    createObject: ofExpressions((args, evaluation) => {
        const members: [string, Raw][] = [];
        for (let at = 0; at + 1 < args.length; at += 2) {
            const [key, value] = [args[at], args[at + 1]].map((arg) => arg && evaluation.value(arg));
            const name = evaluation.open(key);
            if (!isText(name)) {
                return unknownAmong([name]);
            }
            members.push([name, value]);
        }
        return Object.fromEntries(members);
    }),
    array: ofExpressions(([arg], evaluation) => {
        const value = arg && evaluation.value(arg);
        const shown = evaluation.open(value);
        return Array.isArray(shown) || isUnknown(shown) ? shown : [value];
    }),
    length: ofValues(([value]) => lengthOf(value)),
    empty: ofValues(([value]) => (value === null ? true : emptiness(lengthOf(value)))),
    first: ofValues(([value]) => (Array.isArray(value) ? value[0] : ofText(value, (text) => text.slice(0, 1)))),
    last: ofValues(([value]) => (Array.isArray(value) ? value.at(-1) : ofText(value, (text) => text.slice(-1)))),
    take: ofValues(([value, count]) => sliced(value, 0, count)),
    skip: ofValues(([value, count]) => sliced(value, count, Number.POSITIVE_INFINITY)),
    contains: ofOutlines(([holder, value], open) => {
        if (Array.isArray(holder)) {
            return settledOf(holds(holder, value, open), [value]);
        }
        const text = textOf(value);
        if (text === undefined) {
            return undefined;
        }
        return isObject(holder)
            ? spellingOf(text, holder) !== undefined
            : ofText(holder, (whole) => whole.includes(text));
    }),
    union: ofValues((values) => {
        if (values.every((value) => Array.isArray(value))) {
            return distinct(values.flat());
        }
        return values.every(isObject) ? values.reduce<Raw>(merged, {}) : undefined;
    }),
    tryGet: ofValues(([holder, ...keys]) => keys.reduce((value, key) => memberOf(value, key) ?? null, holder)),
};

function ofText(value: Raw, apply: (text: string) => Raw): Raw {
    return typeof value === "string" ? apply(value) : undefined;
}

function lengthOf(value: Raw): number | undefined {
    if (typeof value === "string" || Array.isArray(value)) {
        return value.length;
    }
    return isObject(value) ? Object.keys(value).length : undefined;
}

function emptiness(length: number | undefined): boolean | undefined {
    return length === undefined ? undefined : length === 0;
}

function sliced(value: Raw, from: Raw, to: Raw): Raw {
    const [start, end] = [from, to].map((place) => (typeof place === "number" ? Math.max(0, place) : undefined));
    const isWhole = start !== undefined && end !== undefined;
    return isWhole && (typeof value === "string" || Array.isArray(value)) ? value.slice(start, end) : undefined;
}

/** Without plain values that came before. Azure Resource Manager compares objects too, of which more than one does no harm. */
function distinct(values: readonly Raw[]): Raw[] {
    return [...new Set(values)];
}

/** Objects within objects are merged as well; of all else the later one stays. */
function merged(earlier: Raw, later: Raw): Raw {
    if (!isObject(earlier) || !isObject(later) || isSecret(earlier) || isSecret(later)) {
        return later;
    }
    const members = new Map(Object.entries(earlier));
    for (const [name, value] of Object.entries(later)) {
        const spelling = spellingOf(name, earlier) ?? name;
        members.set(spelling, merged(members.get(spelling), value));
    }
    return Object.fromEntries(members);
}
