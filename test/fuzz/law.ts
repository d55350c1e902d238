import type fc from "fast-check";

/** What holds whatever is put in. */
export interface Law<T> {
    cases: fc.Arbitrary<T>;
    /** @throws {Error} that says what does not hold of the case */
    check(drawn: T): Promise<void>;
    /** Ends what it has started. */
    end?(): Promise<void>;
}
