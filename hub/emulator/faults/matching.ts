import type { Effect, Fault } from "./fault.ts";
import type { Asking } from "./server-faults.ts";

/** Kinds that happen to single requests. */
const TO_REQUESTS: readonly Effect["kind"][] = ["latency", "status", "drop"];

/** Whether a fault is one of requests, and for this one. */
export function isForRequest({ effect, match: { methods, target } }: Fault, { method, path, type }: Asking): boolean {
    if (!TO_REQUESTS.includes(effect.kind) || (methods.length > 0 && !methods.includes(method))) {
        return false;
    }
    if (target?.isPath) {
        return target.matches(path);
    }
    const asked = type();
    return asked !== undefined && (target?.matches(asked) ?? true);
}

/** Whether a fault is one of operations, and for those on a resource. */
export function isForOperation({ effect, match: { target } }: Fault, type: string, id: string): boolean {
    return effect.kind === "fail" && (target?.matches(target.isPath ? id : type) ?? true);
}
