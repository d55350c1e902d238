import type { Contradiction } from "./contradiction.ts";
import { failoverMismatch } from "./failovers.ts";
import { localDataUncopied, localDataUnprotected } from "./local-data.ts";
import { misplacedFields } from "./misplaced-fields.ts";
import { restoreMismatch } from "./restores.ts";
import type { Stated } from "./stated.ts";

/** What contradicts among the known statements of a machine. Nothing does while its schemes are not known. */
export function contradictions(stated: Stated): Contradiction[] {
    const mismatches = [localDataUnprotected, localDataUncopied, failoverMismatch, restoreMismatch].map((find) =>
        find(stated),
    );
    return [...misplacedFields(stated), ...mismatches.filter((found) => found !== undefined)];
}
