import type { ArmErrorBody } from "../wire/arm-error.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** What is done to a resource when an operation ends. */
export type Effect =
    /** Its `provisioningState` becomes what the operation came to, and where it succeeded, its properties get these. */
    | { settle: string; properties?: JsonObject }
    /** It goes, with all that lies in it; where the operation failed, it stays and says so. */
    | { remove: string }
    /** The deployment of this id goes on. */
    | { resume: string };

/** Something that takes a Hub longer than an answer. */
export interface Operation {
    /** A GUID. */
    readonly id: string;
    readonly subscription: string;
    /** The resource provider that does it: `Microsoft.Compute`. */
    readonly namespace: string;
    /** What it is about. */
    readonly resource: string;
    /** Milliseconds since 1970. */
    readonly startsAt: number;
    readonly endsAt: number;
    readonly status: "InProgress" | "Succeeded" | "Failed" | "Canceled";
    /** Why it will fail, or has. */
    readonly error?: ArmErrorBody;
    readonly effects: readonly Effect[];
    /** What its `Location` answers at the end: the resource as it is then, this, or nothing. */
    readonly result: "resource" | "nothing" | { output: Json };
}
