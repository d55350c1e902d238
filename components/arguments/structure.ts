import { printable, quote } from "../../text/quote.ts";
import { type Check, kindOf } from "./check.ts";
import { unknownMember } from "./unknown-member.ts";

/**
 * An object whose members are each checked, and that has no others.
 * @param example is offered where there is no object, as a program writes it: one that the check accepts
 */
export function record(members: Readonly<Record<string, Check>>, example?: string): Check {
    return (value, path) => {
        if (!isObject(value)) {
            return [notOfKind("an object", value, path, example ?? outlineOf(members))];
        }
        const at = (name: string) => (path ? `${path}.${printable(name)}` : printable(name));
        const known = Object.keys(members);
        return [
            ...known.flatMap((name) => members[name]?.(value[name], at(name)) ?? []),
            ...Object.keys(value)
                .filter((name) => !known.includes(name))
                .map((name) => unknownMember(path, name, known)),
        ];
    };
}

/** An object with any names. */
export function mapOf(check: Check, example?: string): Check {
    return (value, path) =>
        isObject(value)
            ? Object.entries(value).flatMap(([name, member]) => check(member, `${path}[${quote(name)}]`))
            : [notOfKind("an object", value, path, example)];
}

/** @param atLeast fewer elements are a fault @param example as of a record */
export function listOf(check: Check, atLeast = 0, example?: string): Check {
    return (value, path) => {
        if (!Array.isArray(value)) {
            return [notOfKind("a list", value, path, example)];
        }
        if (value.length < atLeast) {
            return [`${path} holds ${value.length}, but must hold at least ${atLeast}.`];
        }
        return [...value.entries()].flatMap(([at, element]) => check(element, `${path}[${at}]`));
    };
}

/** Every element of a list says something of its own. @param what names it, e.g. `the name` */
export function unique<T>(list: readonly T[], path: string, what: string, of: (element: T, at: number) => unknown) {
    const values = list.map(of);
    return values.flatMap((value, at) => {
        const first = values.indexOf(value);
        return first < at
            ? [`${path}[${at}] has ${what} ${printable(String(value))}, as ${path}[${first}] has. Give it another.`]
            : [];
    });
}

export function isObject(value: unknown): value is Record<string, unknown> {
    return kindOf(value) === "an object";
}

/** An object with what cannot be left out: `{ every: …, waves: … }`. */
function outlineOf(members: Readonly<Record<string, Check>>): string | undefined {
    const needed = Object.entries(members).filter(([name, check]) => check(undefined, name).length > 0);
    return needed.length > 0 ? `{ ${needed.map(([name]) => `${name}: …`).join(", ")} }` : undefined;
}

function notOfKind(kind: "an object" | "a list", value: unknown, path: string, example?: string): string {
    const argument = path || "args";
    const fault =
        value === undefined ? `${argument} is missing.` : `${argument} is ${kindOf(value)}, but must be ${kind}.`;
    return example === undefined ? fault : `${fault} Write e.g. ${example}.`;
}
