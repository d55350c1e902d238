import { lettersOf } from "../../text/nearest.ts";
import { COMMENTS, type Kind } from "./kind.ts";
import type { Place } from "./place.ts";

type Members<T> = { readonly [M in keyof T]-?: Kind<Exclude<T[M], undefined>> };
type Examples<T> = { readonly [M in keyof T]?: string };

/** What messages say of an object. */
interface Told<T> {
    /** How they call it: `a tier`. */
    noun: string;
    /** The members that must be there, with examples. */
    required?: Examples<T>;
    /** Of the whole, where that is more than what must be there. */
    example?: string;
    /** What else members are called, by people who mean just them. */
    otherNames?: Readonly<Partial<Record<keyof T & string, readonly string[]>>>;
}

/** An object with members of their own kinds. */
export function record<T extends object>(members: Members<T>, told: Told<T>): Kind<T> {
    const kinds = Object.entries<Kind<unknown>>(members);
    const names = kinds.map(([name]) => name);
    const meanings = new Map(
        Object.entries<readonly string[]>({ ...told.otherNames }).flatMap(([name, others]) =>
            others.map((other) => [lettersOf(other), name] as const),
        ),
    );
    const required = Object.entries(told.required ?? {}) as [string, string][];
    const example = told.example ?? exampleOf(required);
    return {
        schema: {
            type: "object",
            properties: Object.fromEntries(kinds.map(([name, { schema }]) => [name, schema])),
            ...COMMENTS,
            ...(required.length > 0 ? { required: required.map(([name]) => name) } : {}),
            additionalProperties: false,
        },
        read(place) {
            const stated = place.names(example);
            if (!stated) {
                return undefined;
            }
            for (const name of stated.filter((key) => !Object.hasOwn(members, key))) {
                place.reportUnknown(name, `a member of ${told.noun}`, names, meanings.get(lettersOf(name)));
            }
            const present = kinds.filter(([name]) => stated.includes(name));
            const read = present.map(([name, kind]) => [name, kind.read(place.at(name))] as const);
            const found = Object.fromEntries(read.filter(([, value]) => value !== undefined));
            reportMissing(place, stated, required);
            return required.every(([name]) => Object.hasOwn(found, name)) ? (found as T) : undefined;
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
