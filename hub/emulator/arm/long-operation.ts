import type { Effect, Operation } from "../state/operation.ts";
import type { Target } from "./target.ts";

/** An operation that begins now. */
export function operationFor(
    target: Target,
    resource: string,
    effects: readonly Effect[],
    result: Operation["result"],
): Operation {
    const { hub, address, type } = target;
    const { newId, operationTime, faults } = hub.options;
    const now = hub.now();
    const failure = faults.lateFailure(type.name, resource);
    return {
        id: newId(),
        subscription: address.subscription ?? "",
        namespace: address.namespace,
        resource,
        startsAt: now,
        endsAt: now + operationTime,
        status: "InProgress",
        ...(failure && { error: failure.body }),
        effects,
        result,
    };
}

/**
 * Where a client asks how an operation goes.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
export function pollHeaders(
    { hub, request, apiVersion }: Target,
    operation: Operation,
    status: number,
): Record<string, string> {
    const { name, retryAfter } = hub.options;
    const { id, namespace, subscription } = operation;
    const base = `${request.origin}/subscriptions/${subscription}`;
    const at = (kind: string) =>
        `${base}/providers/${namespace}/locations/${name}/${kind}/${id}?api-version=${apiVersion}`;
    if (namespace === "Microsoft.Resources") {
        return { location: `${base}/operationresults/${id}?api-version=${apiVersion}`, "retry-after": `${retryAfter}` };
    }
    return {
        "retry-after": `${retryAfter}`,
        // Storage tells where its answer will be, and no more.
        ...(namespace === "Microsoft.Storage" ? {} : { "azure-asyncoperation": at("operations") }),
        ...(status === 202 ? { location: at("operationResults") } : {}),
    };
}
