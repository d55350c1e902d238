import type { Effect, Fault } from "./fault.ts";
import type { Asking } from "./server-faults.ts";

/** Kinds that happen to single requests. */
const TO_REQUESTS: readonly Effect["kind"][] = ["latency", "status", "drop"];

/** Whether a fault is one of requests, and for this one. */
export function isForRequest({ effect, match: { methods, target } }: Fault, { method, path, type }: Asking): boolean {
    if (!TO_REQUESTS.includes(effect.kind) || !isForMethod(methods, method)) {
        return false;
    }
    if (target?.isPath) {
        return target.matches(path);
    }
    const asked = type();
    return asked !== undefined && (target?.matches(asked) ?? true);
}

/** Whether a fault is one of operations, and for those that a method begins on a resource. */
export function isForOperation(
    { effect, match: { methods, target } }: Fault,
    type: string,
    id: string,
    method: string,
): boolean {
    const isForTarget = target?.matches(target.isPath ? id : type) ?? true;
    return effect.kind === "fail" && isForMethod(methods, method) && isForTarget;
}

function isForMethod(methods: readonly string[], method: string): boolean {
    return methods.length === 0 || methods.includes(method);
}
