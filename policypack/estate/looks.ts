import type { Unknown } from "./value.ts";

type Witness = (unknown: Unknown) => void;

/** Rules run one after the other and never wait, so one variable tells who looks. */
let witness: Witness | undefined;

/** Runs a check and tells of every unknown value that it asks about. */
export function watched<T>(onLook: Witness, check: () => T): T {
    const outer = witness;
    witness = onLook;
    try {
        return check();
    } finally {
        witness = outer;
    }
}

/** Called by an unknown value that is asked. */
export function looked(unknown: Unknown): void {
    witness?.(unknown);
}
