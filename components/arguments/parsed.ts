import type { Parser } from "../../text/parsed.ts";
import { quote } from "../../text/quote.ts";
import { advise } from "../../text/remedy.ts";
import { type Check, formed } from "./check.ts";

/** Texts that a parser reads. @param example is offered where the text is not there */
export function parsedBy(parse: Parser<unknown>, example: string): Check {
    return formed(example, (text) => {
        const parsed = parse(text);
        return parsed.ok ? undefined : `is ${quote(text)}, which ${parsed.fault}. ${advise(parsed.remedy)}`;
    });
}

/** The value of a text that a check has found to be right. */
export function read<T>(parse: Parser<T>, text: string): T {
    const parsed = parse(text);
    if (!parsed.ok) {
        throw new TypeError(`${quote(text)} ${parsed.fault}`);
    }
    return parsed.value;
}
