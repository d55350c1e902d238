import type { Parser } from "../../text/parsed.ts";
import type { Place } from "./place.ts";

/** A JSON Schema, for editors. */
export type Schema = Readonly<Record<string, unknown>>;

/** One kind of configured value: how it is written in JSON, and read. */
export interface Kind<T> {
    schema: Schema;
    /** Reads what stands at a place, reporting what is wrong: nothing where it cannot be read. */
    read(place: Place): T | undefined;
}

/** In the schema of every object: members that are comments. */
export const COMMENTS = { patternProperties: { "^//": {} } };

/** A text that one of the vocabulary's parsers reads. @param more what an editor should know of the text */
export function text<T>(parser: Parser<T>, more: Schema = { minLength: 1 }): Kind<T> {
    return { schema: { type: "string", ...more }, read: (place) => place.text(parser) };
}
