import type { HubState } from "../../hub/hub-state.ts";
import { isActive } from "../../kinds/resources/deployment.ts";
import type { Operation } from "../../state/operation.ts";
import { nameOf } from "../../state/places.ts";
import { stateOf } from "../../state/provisioning-state.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type JsonObject, objectIn } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { checkIdle } from "../checks/idle.ts";
import { checkLocks } from "../checks/locks.ts";
import { operationFor } from "../long-operation.ts";
import { type Target, targetOf } from "../target.ts";
import { descriptionOf } from "./description.ts";
import { planOf } from "./planned.ts";
import { type DeploymentRequest, deploymentRequestIn } from "./request.ts";

/** Begins a deployment. What it deploys comes one after the other. @throws ArmError where it cannot begin */
export function startDeployment(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const target = targetOf(hub, request, address);
    const sent = deploymentRequestIn(target);
    const { id } = target;
    const before = hub.resources.get(id);
    checkLocks(hub, id, "write");
    checkIdle(hub, id);
    checkEnded(before);
    const deployment = newDeployment(target, sent, "Accepted");
    // It looks at once what it can begin with.
    const operation = { ...operationFor(target, id, [{ resume: id }], "resource" as const), endsAt: hub.now() };
    const changes = before ? hub.removals(before.id) : [];
    hub.commit([...changes, { put: deployment }], operation);
    return {
        status: before ? 200 : 201,
        headers: statusHeaders(target, operation),
        body: hub.shown(deployment),
    };
}

/** What a deployment would be, without any. @throws ArmError where it could not begin */
export function validateDeployment(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const target = targetOf(hub, request, address);
    const deployment = newDeployment(target, deploymentRequestIn(target), "Succeeded");
    const validated = planOf(hub, deployment).resources.map(({ id }): JsonObject => ({ id }));
    const properties = { ...objectIn(deployment.body, "properties"), validatedResources: validated };
    return { status: 200, body: { ...hub.shown(deployment), properties } };
}

function newDeployment({ hub, id, kind, request }: Target, sent: DeploymentRequest, state: string): Resource {
    const { newId } = hub.options;
    const now = hub.now();
    const [name, correlationId] = [nameOf(id), newId()];
    const { mode, template, parameters } = sent;
    const secrets = { mode, template, parameters, origin: request.origin, startedAt: now, seed: correlationId };
    const bare: Resource = { id, type: kind.type, name, body: {}, etag: "", secrets };
    const properties = {
        ...descriptionOf(hub.options, sent, planOf(hub, bare)),
        provisioningState: state,
        timestamp: new Date(now).toISOString(),
        duration: "PT0S",
        correlationId,
    };
    return { ...bare, body: { properties } };
}

/** @throws ArmError where one of the same name goes on */
function checkEnded(before: Resource | undefined): void {
    if (before && isActive(stateOf(before.body))) {
        const { timestamp } = objectIn(before.body, "properties");
        throw new ArmError(
            409,
            "DeploymentActive",
            `Unable to edit or replace deployment '${before.name}': previous deployment from '${timestamp}' is still active. ` +
                "Please see https://aka.ms/arm-deploy for usage details.",
        );
    }
}

/** Deployments tell how they go below themselves. */
function statusHeaders({ hub, id, request, apiVersion }: Target, operation: Operation): Record<string, string> {
    return {
        "azure-asyncoperation": `${request.origin}${id}/operationStatuses/${operation.id}?api-version=${apiVersion}`,
        "retry-after": `${hub.options.retryAfter}`,
    };
}
