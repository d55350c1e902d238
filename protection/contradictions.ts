import { failoverMismatch } from "./failovers.ts";
import type { Field } from "./fields.ts";
import { misplacedFields } from "./misplaced-fields.ts";
import { restoreMismatch } from "./restores.ts";
import { type Stated, tellValue } from "./stated.ts";

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
    const mismatches = [localDataUnprotected(stated), failoverMismatch(stated), restoreMismatch(stated)];
    return [...misplacedFields(stated), ...mismatches.filter((found) => found !== undefined)];
}

/** Data inside a machine that nothing protects. */
export function localDataUnprotected(stated: Stated): Contradiction | undefined {
    const { schemes = [], tag } = stated;
    if (!schemes.includes("none") || stated.data !== "local") {
        return undefined;
    }
    const [local, none] = [tellValue(stated, "data", "local"), tellValue(stated, "protection", "none")];
    return {
        field: "data",
        fault: `is ${local}, which contradicts ${tag("protection")} ${none}`,
        fix: `Protect the machine, e.g. ${tag("protection")} "backup", or move the data out (${tag("data")} "external").`,
        nearest: "external",
    };
}
