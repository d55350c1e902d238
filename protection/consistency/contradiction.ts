import type { Field } from "../tags/fields.ts";

/** Two fields that cannot both hold. */
export interface Contradiction {
    /** The field that is out of place beside the other one. */
    field: Field;
    /** A sentence without its subject: `contradicts protection "none"`. */
    fault: string;
    /** What to do, as a sentence. */
    fix: string;
}
