import { COMMENTS, type Kind } from "./kind.ts";
import type { Place } from "./place.ts";

type Members<T> = { readonly [M in keyof T]-?: Kind<Exclude<T[M], undefined>> };
type Examples<T> = { readonly [M in keyof T]?: string };
type OtherNames<T> = Readonly<Record<string, keyof T & string>>;

/**
 * An object with members of their own kinds.
 * @param noun how messages call it: `a tier`
 * @param required the members that must be there, with examples
 * @param others what else members are called, by people who mean just them
 */
export function record<T extends object>(
    noun: string,
    members: Members<T>,
    required: Examples<T>,
    others: OtherNames<T> = {},
): Kind<T> {
    const kinds = Object.entries<Kind<unknown>>(members);
    const names = kinds.map(([name]) => name);
    const meanings = new Map(Object.entries<string>(others));
    const examples = Object.entries<string>(required as Record<string, string>);
    return {
        schema: {
            type: "object",
            properties: Object.fromEntries(kinds.map(([name, { schema }]) => [name, schema])),
            ...COMMENTS,
            ...(examples.length > 0 ? { required: Object.keys(required) } : {}),
            additionalProperties: false,
        },
        read(place) {
            const stated = place.names(exampleOf(examples));
            if (!stated) {
                return undefined;
            }
            for (const name of stated.filter((key) => !Object.hasOwn(members, key))) {
                place.reportUnknown(name, `a member of ${noun}`, names, meanings.get(name.toLowerCase()));
            }
            const present = kinds.filter(([name]) => stated.includes(name));
            const read = present.map(([name, kind]) => [name, kind.read(place.at(name))] as const);
            const found = Object.fromEntries(read.filter(([, value]) => value !== undefined));
            reportMissing(place, stated, examples);
            return Object.keys(required).every((name) => Object.hasOwn(found, name)) ? (found as T) : undefined;
        },
    };
}

function reportMissing(place: Place, stated: readonly string[], required: readonly [string, string][]): void {
    for (const [name, example] of required) {
        if (!stated.includes(name)) {
            place.reportMissing(name, `"${example}"`);
        }
    }
}

function exampleOf(required: readonly [string, string][]): string {
    const members = required.map(([name, example]) => `"${name}": "${example}"`);
    return `{ ${members.join(", ")} }`;
}
