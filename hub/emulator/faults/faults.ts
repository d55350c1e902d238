import type { ArmError } from "../wire/arm-error.ts";

/** What a Hub has been told to get wrong, as far as its resources are concerned. */
export interface Faults {
    /** Why an operation that a method begins on a resource fails at its end; nothing where it does not. */
    lateFailure(type: string, id: string, method: string): ArmError | undefined;
    /** The most cores of a subscription, where it was told another number than its own. */
    cores(): number | undefined;
}

export const NO_FAULTS: Faults = { lateFailure: () => undefined, cores: () => undefined };
