import { printable, quote } from "../../text/quote.ts";
import { type Check, kindOf } from "./check.ts";
import { unknownMember } from "./unknown-member.ts";

/** An object whose members are each checked, and that has no others. */
export function record(members: Readonly<Record<string, Check>>): Check {
    return (value, path) => {
        if (!isObject(value)) {
            return [notAnObject(value, path)];
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
export function mapOf(check: Check): Check {
    return (value, path) =>
        isObject(value)
            ? Object.entries(value).flatMap(([name, member]) => check(member, `${path}[${quote(name)}]`))
            : [notAnObject(value, path)];
}

/** @param atLeast fewer elements are a fault */
export function listOf(check: Check, atLeast = 0): Check {
    return (value, path) => {
        if (!Array.isArray(value)) {
            return [value === undefined ? `${path} is missing.` : `${path} is ${kindOf(value)}, but must be a list.`];
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

function notAnObject(value: unknown, path: string): string {
    const argument = path || "args";
    return value === undefined ? `${argument} is missing.` : `${argument} is ${kindOf(value)}, but must be an object.`;
}
