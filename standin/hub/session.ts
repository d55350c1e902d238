import type { ResourceType } from "../azure/resource-type.ts";
import { PartialError } from "../protocol/partial-error.ts";
import { type Properties, toText } from "../protocol/values.ts";
import type { ArmClient } from "./arm-client.ts";
import type { Pace } from "./pace.ts";

/** What all operations on one Hub share. */
export interface Session {
    client: ArmClient;
    pace: Pace;
    /** The state of a resource is what the answer to the write says, not what a read says. */
    skipReadOnUpdate: boolean;
    /** Aborted when the engine is interrupted. */
    canceled: AbortSignal;
}

/**
 * Does something that the engine may interrupt, and that has an end.
 * @param timeout in seconds; two hours where it is absent
 * @throws in azure-native's words where it was interrupted or took too long
 */
export async function withinTime<T>(
    { pace, canceled }: Session,
    timeout: number | undefined,
    work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
    const limit = AbortSignal.timeout(timeout ? timeout * 1000 : pace.operation);
    const signal = AbortSignal.any([canceled, limit]);
    try {
        return await work(signal);
    } catch (error) {
        throw error instanceof PartialError ? error : causeOf(error, signal);
    }
}

/** Why something failed that could have been ended. */
export function causeOf(error: unknown, signal: AbortSignal): Error {
    if (signal.aborted) {
        return new Error(signal.reason?.name === "TimeoutError" ? "operation timed out" : "context canceled");
    }
    return error instanceof Error ? error : new Error(String(error));
}

/** @throws for the few types that are no resources of Azure Resource Manager */
export function apiVersionOf({ key, apiVersion }: ResourceType, inputs: Properties = {}): string {
    const version = key === "resources:Resource" ? (toText(inputs.apiVersion) ?? apiVersion) : apiVersion;
    if (version === undefined) {
        throw new Error(`hubguard's stand-in for azure-native cannot make a ${key} on a Hub`);
    }
    return version;
}
