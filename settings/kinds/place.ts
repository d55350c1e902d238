import type { Tiers } from "../../protection/terms/tiers.ts";
import type { Parser } from "../../text/parsed.ts";
import { harmless } from "../../text/quote.ts";
import { advise, among, correction } from "../../text/remedy.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { Fault, Faults } from "./fault.ts";

/** What is known while a place is read, so that one option can depend on another. */
export interface ReadBefore {
    /** The names of all rules; none where nobody asks for them. */
    rules: readonly string[];
    /** The rules among them that a finding can be exempt from. */
    exemptible: readonly string[];
    /** The shared settings as far as they have been read, in their order. */
    settings: { readonly tiers?: Tiers; readonly today?: CalendarDate };
}

/** A place in the configuration: what stands there, and where to report what is wrong with it. */
export class Place {
    readonly value: unknown;
    readonly path: Fault["path"];
    readonly known: ReadBefore;
    readonly #faults: Faults;

    constructor(value: unknown, path: Fault["path"], known: ReadBefore, faults: Faults) {
        this.value = value;
        this.path = path;
        this.known = known;
        this.#faults = faults;
    }

    /** @param fault completes the sentence "PATH …", such as `is missing.` */
    report(fault: string | (() => string)): void {
        this.#faults.add(() => ({ path: this.path, message: this.#sentence(fault) }));
    }

    /** Reports that the member or element should not be called so. */
    reportName(fault: string | (() => string)): void {
        this.#faults.add(() => ({ path: this.path, message: this.#sentence(fault), isName: true }));
    }

    /** Reports a member that is not there; the path leads to what lacks it. */
    reportMissing(name: string, example: string): void {
        const message = () => `${this.at(name)} is missing. Write e.g. ${example}.`;
        this.#faults.add(() => ({ path: this.path, message: message() }));
    }

    /** Reports a member that has no place here. @param meant what it can only mean, where teams call it so */
    reportUnknown(name: string, what: string, names: readonly string[], meant?: string): void {
        const remedy = () => (meant === undefined ? among(names, name) : correction(meant));
        this.at(name).reportName(() => `is not ${what}. ${advise(remedy())}`);
    }

    #sentence(fault: string | (() => string)): string {
        return `${this} ${typeof fault === "string" ? fault : fault()}`;
    }

    /** The member of an object or the element of a list. */
    at(key: string | number): Place {
        const { value } = this;
        const isHeld = typeof value === "object" && value !== null && Object.hasOwn(value, key);
        const held = isHeld ? (value as Record<string | number, unknown>)[key] : undefined;
        return new Place(held, [...this.path, key], this.known, this.#faults);
    }

    /** The names of the members of an object, without comments; nothing, with a report, where there is no object. */
    names(example: string): string[] | undefined {
        const { value } = this;
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            return Object.keys(value).filter((name) => !isComment(name));
        }
        this.report(`is ${show(value)}, which is not an object. Write e.g. ${example}.`);
        return undefined;
    }

    /** A text that one of the vocabulary's parsers reads; nothing, with a report, where it does not. */
    text<T>(parser: Parser<T>): T | undefined {
        const { value } = this;
        const parsed = parser(typeof value === "string" || typeof value === "number" ? String(value) : "");
        if (parsed.ok && typeof value === "string") {
            return parsed.value;
        }
        const fault = parsed.ok || typeof value !== "string" ? "which is not text" : `which ${parsed.fault}`;
        const remedy = parsed.ok ? correction(String(value)) : parsed.remedy;
        const isUntold = typeof value !== "string" && remedy.kind === "values";
        const advice = advise(isUntold ? { ...remedy, areTold: false } : remedy);
        this.report(`is ${show(value)}, ${fault}. ${advice}`);
        return undefined;
    }

    /** `settings.tiers.gold`, `settings.exemptions[0]`, `settings.tiers."…"` where a name is not a plain one. */
    toString(): string {
        return this.path.map(segment).join("").replace(/^\./, "");
    }
}

/** JSON has no comments, so members that are named `//`, or begin so, are taken for them. */
export function isComment(name: string): boolean {
    return name.startsWith("//");
}

/** A value as messages show it: as JSON in printable characters, cut where it is long. Takes what no file holds, too. */
export function show(value: unknown): string {
    const text = written(value);
    return text.length > 80 ? `${harmless(text.slice(0, 80))}…` : harmless(text);
}

function written(value: unknown): string {
    if (typeof value === "bigint" || value === undefined) {
        return String(value);
    }
    try {
        return JSON.stringify(value) ?? (typeof value === "object" ? "nothing" : `a ${typeof value}`);
    } catch {
        // It holds itself, is too deep, or holds what JSON cannot say.
        return Array.isArray(value) ? "a list that JSON cannot hold" : "an object that JSON cannot hold";
    }
}

function segment(key: string | number): string {
    return typeof key === "number" ? `[${key}]` : `.${/^[\w-]{1,80}$/.test(key) ? key : show(key)}`;
}
