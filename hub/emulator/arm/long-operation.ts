import type { Effect, Operation } from "../state/operation.ts";
import type { ArmReply } from "../wire/exchange.ts";
import type { Target } from "./target.ts";

/** An operation that begins now. */
export function operationFor(
    target: Target,
    resource: string,
    effects: readonly Effect[],
    result: Operation["result"],
): Operation {
    const { hub, request, address, type } = target;
    const { newId, operationTime, faults } = hub.options;
    const now = hub.now();
    const failure = faults.lateFailure(type.name, resource, request.method);
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

/** The id of the operation that an answer tells of; nothing where all is done. */
export function operationIn({ headers = {} }: ArmReply): string | undefined {
    const [, id] = /\/([^/?]+)\?/.exec(headers["azure-asyncoperation"] ?? headers.location ?? "") ?? [];
    return id;
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
