import type { HubState } from "../../hub/hub-state.ts";
import type { Operation } from "../../state/operation.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import type { Routes } from "../route.ts";

export const OPERATION_ROUTES: Routes = {
    "GET */locations/{}/operations/{}": operationAnswer,
    "GET */locations/{}/operationresults/{}": operationAnswer,
    "GET microsoft.resources/operationresults/{}": operationAnswer,
};

/**
 * How an operation goes: by `Azure-AsyncOperation` always an answer with a status, by `Location` 202 until it has ended.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
function operationAnswer(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const id = address.names.at(-1) ?? "";
    const operation = hub.operations.get(id);
    if (!operation || !isAt(operation, address)) {
        throw new ArmError(404, "OperationNotFound", `The operation '${id}' could not be found.`);
    }
    const isResult = address.types.at(-1)?.toLowerCase() === "operationresults";
    return isResult ? resultOf(hub, operation, request) : statusOf(hub, operation);
}

/** Nobody is told of operations of other subscriptions, nor of other providers. */
function isAt({ subscription, namespace }: Operation, address: Address): boolean {
    return keyOf(`${subscription}/${namespace}`) === keyOf(`${address.subscription}/${address.namespace}`);
}

function statusOf(hub: HubState, { id, status, startsAt, endsAt, error, result }: Operation): ArmReply {
    const isRunning = status === "InProgress";
    const body: JsonObject = {
        name: id,
        status,
        startTime: new Date(startsAt).toISOString(),
        ...(isRunning ? {} : { endTime: new Date(endsAt).toISOString() }),
        ...(status === "Failed" && error ? { error: error as unknown as JsonObject } : {}),
        ...(!isRunning && typeof result === "object" ? { properties: { output: result.output } } : {}),
    };
    return { status: 200, headers: isRunning ? retryAfter(hub) : {}, body };
}

function resultOf(hub: HubState, operation: Operation, request: ArmRequest): ArmReply {
    const { status, error, result, resource } = operation;
    if (status === "InProgress") {
        return {
            status: 202,
            headers: { ...retryAfter(hub), location: `${request.origin}${request.path}?${request.query}` },
        };
    }
    if (status === "Failed" && error) {
        return { status: 409, body: { error: error as unknown as JsonObject } };
    }
    if (result === "resource") {
        const found = hub.resources.get(resource);
        return found ? { status: 200, body: hub.shown(found) } : { status: 204 };
    }
    return result === "nothing" ? { status: hasGone(operation) ? 204 : 200 } : { status: 200, body: result.output };
}

/** Only deletions may end without content, and that of a group does not: other answers are refused by published clients. */
function hasGone({ effects, namespace }: Operation): boolean {
    return namespace !== "Microsoft.Resources" && effects.some((effect) => "remove" in effect);
}

function retryAfter(hub: HubState): Record<string, string> {
    return { "retry-after": `${hub.options.retryAfter}` };
}
