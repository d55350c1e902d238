import { similar, spelt } from "./nearest.ts";
import { quote } from "./quote.ts";

/**
 * What to write instead of a text that is not valid. A message never invents: only a correction says what was meant, and
 * only a correction may be written without asking.
 */
export type Remedy =
    /** The text can mean one thing, which is this one. */
    | { kind: "correction"; text: string }
    /** What would be valid, though it need not be what was meant. */
    | { kind: "example"; text: string }
    /** What there is to choose from, and the one that the text is spelt like. */
    | { kind: "values"; values: readonly string[]; similar?: string; areTold?: boolean }
    /** The text can mean several things. The question is a sentence; the examples are what it can mean. */
    | { kind: "question"; question: string; examples: readonly string[] };

/** The text can mean one thing, which is this one. */
export function correction(text: string): Remedy {
    return { kind: "correction", text };
}

/** What would be valid, though it need not be what was meant. */
export function example(text: string): Remedy {
    return { kind: "example", text };
}

/** @param sentence ends in a question mark @param examples what the text can mean, none where there are too many */
export function question(sentence: string, ...examples: string[]): Remedy {
    return { kind: "question", question: sentence, examples };
}

/**
 * What there is to choose from; the value itself where the word differs from one of them in case, blanks, dashes and the
 * like only.
 * @param word the text that is none of the values @param areTold whether the fault lists the values already
 */
export function among(values: readonly string[], word: string, areTold = false): Remedy {
    const [same, ...others] = spelt(word, values);
    if (same !== undefined && others.length === 0) {
        return correction(same);
    }
    const meant = similar(word, values);
    return { kind: "values", values, areTold, ...(meant === undefined ? {} : { similar: meant }) };
}

/** The same remedy with its texts written otherwise. */
export function withTexts(remedy: Remedy, write: (text: string) => string): Remedy {
    switch (remedy.kind) {
        case "correction":
        case "example":
            return { ...remedy, text: write(remedy.text) };
        case "question":
            return { ...remedy, examples: remedy.examples.map(write) };
        case "values":
            return remedy;
    }
}

/** More values than these are counted only. */
const MOST_TOLD = 10;

/** What there is to choose from, within a sentence: `"a" or "b"`. */
export function listChoices(values: readonly string[]): string {
    const rest = values.length - MOST_TOLD;
    return values.slice(0, MOST_TOLD).map(quote).join(" or ") + (rest > 0 ? `, or one of ${rest} more` : "");
}

/** The sentence that tells a remedy. @param show how messages of the kind show a value */
export function advise(remedy: Remedy, show: (text: string) => string = quote): string {
    switch (remedy.kind) {
        case "correction":
            return `Write ${show(remedy.text)}.`;
        case "example":
            return `Write e.g. ${show(remedy.text)}.`;
        case "question":
            return [remedy.question, ...writeOneOf(remedy.examples, show)].join(" ");
        case "values":
            return remedy.similar === undefined ? choose(remedy, show) : `Did you mean ${show(remedy.similar)}?`;
    }
}

function writeOneOf(examples: readonly string[], show: (text: string) => string): string[] {
    return examples.length > 0 ? [`Write e.g. ${examples.map(show).join(" or ")}.`] : [];
}

function choose({ values, areTold }: { values: readonly string[]; areTold?: boolean }, show: (text: string) => string) {
    const [only] = values;
    if (only !== undefined && values.length === 1) {
        return `There is only ${show(only)}.`;
    }
    const rest = values.length - MOST_TOLD;
    const told = values.slice(0, MOST_TOLD).map(show).join(", ");
    return areTold ? "Write one of them." : `Write one of ${told}${rest > 0 ? `, and ${rest} more` : ""}.`;
}
