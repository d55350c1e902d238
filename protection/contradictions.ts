import { failoverMismatch } from "./failovers.ts";
import type { Field } from "./fields.ts";
import { localDataUncopied, localDataUnprotected } from "./local-data.ts";
import { misplacedFields } from "./misplaced-fields.ts";
import { restoreMismatch } from "./restores.ts";
import type { Stated } from "./stated.ts";

/** Two fields that cannot both hold. */
export interface Contradiction {
    /** The field that is out of place beside the other one. */
    field: Field;
    /** A sentence without its subject: `contradicts protection "none"`. */
    fault: string;
    /** What to do, as a sentence. */
    fix: string;
    /** A value with which the contradiction is gone; empty where the tag goes. */
    nearest: string;
}

/** What contradicts among the known statements of a machine. Nothing does while its schemes are not known. */
export function contradictions(stated: Stated): Contradiction[] {
    const mismatches = [localDataUnprotected, localDataUncopied, failoverMismatch, restoreMismatch].map((find) =>
        find(stated),
    );
    return [...misplacedFields(stated), ...mismatches.filter((found) => found !== undefined)];
}
