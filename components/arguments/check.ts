import * as pulumi from "@pulumi/pulumi";
import { misspelt } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { advise, among, correction, type Remedy } from "../../text/remedy.ts";

/**
 * What is wrong with an argument: sentences that begin with its path, such as `dataDisks[0].sizeGb`.
 * Programs without types can pass anything, so a check takes any value and never throws.
 */
export type Check = (value: unknown, path: string) => string[];

/** @param example is offered where the text is not there */
export function text(example?: string): Check {
    const fix = example ? ` Write e.g. ${quote(example)}.` : "";
    return (value, path) => {
        if (value === undefined) {
            return [`${path} is missing.${fix}`];
        }
        if (typeof value !== "string") {
            return [`${path} is ${kindOf(value)}, but must be text.${fix}`];
        }
        return value.trim() === "" ? [`${path} is empty.${fix}`] : [];
    };
}

/** @param of completes "a whole number …", such as `of GiB` */
export function wholeNumber({ from, to, of }: { from: number; to: number; of?: string }): Check {
    const few = [...new Set([from, to])].join(" or ");
    const wanted = to - from > 1 ? `a whole number ${of ? `${of} ` : ""}from ${from} to ${to}` : few;
    return (value, path) => {
        if (value === undefined) {
            return [`${path} is missing. Write ${wanted}.`];
        }
        if (typeof value !== "number") {
            return [`${path} is ${kindOf(value)}, but must be ${wanted}.`];
        }
        const isRight = Number.isInteger(value) && value >= from && value <= to;
        return isRight ? [] : [`${path} is ${value}, but must be ${wanted}.`];
    };
}

export const flag: Check = (value, path) =>
    typeof value === "boolean" ? [] : [`${path} is ${kindOf(value)}, but must be true or false.`];

export function oneOf(values: readonly [string, ...string[]]): Check {
    return (value, path) => {
        const faults = text(values[0])(value, path);
        if (faults.length > 0 || values.includes(value as string)) {
            return faults;
        }
        const remedy = advise(oneAmong(value as string, values));
        return [`${path} is ${quote(value as string)}, which is not one of ${values.join(", ")}. ${remedy}`];
    };
}

/** The value itself where the text is spelt like it but for case and the like; else what there is to choose from. */
function oneAmong(text: string, values: readonly string[]): Remedy {
    const meant = misspelt(text, values);
    return meant === undefined ? among(values, text, true) : correction(meant);
}

/** A check of texts that have a form. @param fault says what is wrong with one, nothing where it is right */
export function formed(example: string, fault: (text: string) => string | undefined): Check {
    return (value, path) => {
        const faults = text(example)(value, path);
        const found = faults.length === 0 ? fault(value as string) : undefined;
        return found ? [`${path} ${found}`] : faults;
    };
}

export function optional(check: Check): Check {
    return (value, path) => (value === undefined ? [] : check(value, path));
}

/** Leaves alone what is known at deployment only. */
export function input(check: Check): Check {
    return (value, path) => (isDeferred(value) ? [] : check(value, path));
}

/** How many machines an argument asks for, where other checks depend on it: one where it is no number. */
export function countOf(value: unknown): number {
    return typeof value === "number" && value >= 1 ? value : 1;
}

/** The kind of a value as messages say it. */
export function kindOf(value: unknown): string {
    if (value === null || value === undefined || Number.isNaN(value)) {
        return String(value);
    }
    if (isDeferred(value)) {
        return "an Output, whose value is not known yet";
    }
    if (Array.isArray(value)) {
        return "a list";
    }
    return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Whether a value is known at deployment only. */
export function isDeferred(value: unknown): boolean {
    return pulumi.Output.isInstance(value) || value instanceof Promise;
}
