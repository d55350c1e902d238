import type { Parser } from "../../protection/parsed.ts";

/** Takes a sentence that says which configured value is wrong, and what would be right. */
export type Report = (sentence: string) => void;

/** What can be configured of a rule: how it is described, written in JSON, and read. */
export interface Option<T = unknown> {
    description: string;
    /** A JSON Schema of the value, for editors. */
    schema: Readonly<Record<string, unknown>>;
    /** The value without configuration. */
    default: T;
    /**
     * Reads the configured value, reporting what is wrong. What cannot be read is left out.
     * @param path the place of the value in the configuration, such as `settings.tiers`
     */
    read(value: unknown, path: string, report: Report): T;
}

/** Options by name. */
export type OptionTable = Readonly<Record<string, Option>>;

/** A text that one of the vocabulary's parsers reads; nothing where it does not. */
export function readText<T>(value: unknown, path: string, parser: Parser<T>, report: Report): T | undefined {
    const parsed = parser(typeof value === "string" ? value : "");
    if (parsed.ok) {
        return parsed.value;
    }
    const fault = typeof value === "string" ? `which ${parsed.fault}` : "which is not text";
    report(`${path} is ${show(value)}, ${fault}. Write "${parsed.nearest}".`);
    return undefined;
}

/** The members of an object; none, with a report, where there is no object. */
export function readMembers(value: unknown, path: string, example: string, report: Report): [string, unknown][] {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        return Object.entries(value);
    }
    report(`${path} is ${show(value)}, which is not an object. Write e.g. ${example}.`);
    return [];
}

/** The place of a member: `settings.tiers.gold`, or `settings.tiers."…"` where the name is not a plain one. */
export function memberOf(path: string, name: string): string {
    return `${path}.${/^[\w-]{1,80}$/.test(name) ? name : show(name)}`;
}

/** A value as messages show it, cut where it is long. */
export function show(value: unknown): string {
    const text = JSON.stringify(value) ?? "undefined";
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
