import type { HubState } from "../../hub/hub-state.ts";
import { DEPLOYMENTS } from "../../kinds/resources/deployment.ts";
import type { PlannedResource } from "../../templates/templates.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import { addressOf } from "../address.ts";
import { operationIn } from "../long-operation.ts";
import { targetOf } from "../target.ts";
import { put } from "../verbs/put.ts";
import { remove } from "../verbs/remove.ts";
import { requestFor } from "./resource-request.ts";
import { startDeployment } from "./start.ts";
import type { Step } from "./step.ts";

/** Puts a resource as a client would, by the same checks. */
export function beginCreation(hub: HubState, planned: PlannedResource, origin: string): Step {
    const { id, type, apiVersion } = planned;
    return begun(hub, { target: id, type, how: "Create" }, () => {
        const request = requestFor("PUT", id, apiVersion, JSON.stringify(planned.body()), origin);
        const address = addressOf(request.path);
        const isDeployment = type.toLowerCase() === DEPLOYMENTS.toLowerCase();
        return isDeployment ? startDeployment(hub, request, address) : put(targetOf(hub, request, address));
    });
}

export function beginDeletion(hub: HubState, id: string, type: string, origin: string): Step {
    return begun(hub, { target: id, type, how: "Delete" }, () => {
        const version = hub.options.profile.typeNamed(type)?.apiVersion ?? "";
        const request = requestFor("DELETE", id, version, "", origin);
        return remove(targetOf(hub, request, addressOf(request.path)));
    });
}

function begun(hub: HubState, what: Pick<Step, "target" | "type" | "how">, ask: () => ArmReply): Step {
    const startedAt = hub.now();
    try {
        const reply = ask();
        const operation = operationIn(reply);
        return operation === undefined
            ? { ...what, state: "Succeeded", startedAt, status: reply.status }
            : { ...what, state: "Running", startedAt, status: reply.status, operation };
    } catch (error) {
        if (!(error instanceof ArmError)) {
            throw error;
        }
        return { ...what, state: "Failed", startedAt, status: error.status, message: error.answer };
    }
}

/** What has become of a step that waits for an operation. */
export function followed(hub: HubState, step: Step): Step {
    const operation = step.operation === undefined ? undefined : hub.operations.get(step.operation);
    if (operation?.status === "InProgress") {
        return step;
    }
    if (operation?.status === "Failed" || operation?.status === "Canceled") {
        const error = {
            code: "ResourceDeploymentFailure",
            message: `The resource operation completed with terminal provisioning state '${operation.status}'.`,
            ...(operation.error ? { details: [operation.error as unknown as JsonObject] } : {}),
        };
        return { ...step, state: "Failed", status: 409, message: { status: operation.status, error } };
    }
    return { ...step, state: "Succeeded", status: step.how === "Delete" ? 200 : step.status };
}
