import { TIME_FORM, timeIn } from "../../hub/emulator/faults/time.ts";
import { quote } from "../../text/quote.ts";
import { UsageError } from "../command.ts";

/** @throws {UsageError} where it is none, or out of its range */
export function wholeNumber(subject: string, text: string | undefined, from: number, to: number): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) {
        throw new UsageError(`${subject} is ${quote(text)}, which is not a whole number from ${from} to ${to}.`);
    }
    return number;
}

/** In milliseconds. @throws {UsageError} where it is none */
export function time(subject: string, text: string | undefined): number | undefined {
    const found = text === undefined ? undefined : timeIn(text);
    if (text !== undefined && found === undefined) {
        throw new UsageError(`${subject} is ${quote(text)}, which is not ${TIME_FORM}. Write e.g. 500ms.`);
    }
    return found;
}
