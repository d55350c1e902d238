import { ArmError } from "./arm-error.ts";

/** What a Hub does and its emulator does not. A client does not repeat a request that is answered so. */
export function notOffered(what: string): ArmError {
    return new ArmError(
        501,
        "NotOfferedByEmulator",
        `hubguard's emulator of an Azure Stack Hub does not offer ${what}.`,
    );
}
