import accepted from "./accepted.json" with { type: "json" };
import type { Mutant } from "./mutants.ts";

/** Mutants that make no difference to anybody, each with the reason, found by file, kind and code. */
export const acceptedMutants: readonly { file: string; how: string; code: string; reason: string }[] = accepted;

export function isAccepted(mutant: Pick<Mutant, "how" | "code"> & { file: string }): boolean {
    return acceptedMutants.some(
        ({ file, how, code }) => file === mutant.file && how === mutant.how && code === mutant.code,
    );
}
