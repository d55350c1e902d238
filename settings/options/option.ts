import type { Kind, Schema } from "../kinds/kind.ts";
import type { Place } from "../kinds/place.ts";

/** What can be configured of a rule: how it is described, written in JSON, and read. */
export interface Option<T = unknown> {
    description: string;
    /** A JSON Schema of the value, for editors. */
    schema: Schema;
    /** The value without configuration. */
    default: T;
    /** Whether the default changes by itself, so that a file that states it would fix it. */
    isMoving?: true;
    /** Reads the configured value, reporting what is wrong. What cannot be read is left out, or has its default. */
    read(place: Place): T;
}

/** Options by name. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The options of a table, read. */
export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: T[K]["default"] };

/** An option whose values are of a kind. */
export function option<T, D extends T | undefined>(description: string, kind: Kind<T>, fallback: D): Option<T | D> {
    return { description, schema: kind.schema, default: fallback, read: (place) => kind.read(place) ?? fallback };
}
