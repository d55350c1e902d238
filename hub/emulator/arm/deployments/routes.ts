import type { HubState } from "../../hub/hub-state.ts";
import { isActive } from "../../kinds/resources/deployment.ts";
import { stateOf } from "../../state/provisioning-state.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type JsonObject, objectIn } from "../../wire/json.ts";
import { notOffered } from "../../wire/not-offered.ts";
import { type Address, holderAddress, idAround } from "../address.ts";
import { filterOf } from "../lists/filter.ts";
import { page } from "../lists/paging.ts";
import { notFound } from "../not-found.ts";
import type { Routes } from "../route.ts";
import { targetOf } from "../target.ts";
import { startDeployment, validateDeployment } from "./start.ts";

/** @see https://learn.microsoft.com/rest/api/resources/deployments?view=rest-resources-2019-10-01 */
export const DEPLOYMENT_ROUTES: Routes = {
    "GET microsoft.resources/deployments": list,
    "PUT microsoft.resources/deployments/{}": startDeployment,
    "POST microsoft.resources/deployments/{}/validate": (hub, request, address) =>
        validateDeployment(hub, request, holderAddress(address)),
    "POST microsoft.resources/deployments/{}/cancel": cancel,
    "POST microsoft.resources/deployments/{}/exporttemplate": (hub, request, address) => {
        const { secrets = {} } = deploymentAt(hub, request, address);
        return { status: 200, body: { template: objectIn(secrets, "template") } };
    },
    "POST microsoft.resources/deployments/{}/whatif": () => {
        throw notOffered("what a deployment would change: validate it");
    },
    "GET microsoft.resources/deployments/{}/operationstatuses/{}": status,
};

function list(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const { id } = targetOf(hub, request, address);
    const isWanted = filterOf<Resource>(request.query.get("$filter"), {
        fields: { provisioningstate: ({ body }) => stateOf(body) },
    });
    return page(hub, request, id, {
        after: (key) => hub.resources.in(id).following(key),
        shown: (resource) => (isWanted(resource) ? hub.shown(resource) : undefined),
    });
}

/** @throws ArmError where there is none */
function deploymentAt(hub: HubState, request: ArmRequest, address: Address): Resource {
    const { id } = targetOf(hub, request, holderAddress(address));
    const found = hub.resources.get(id);
    if (!found) {
        throw notFound(id);
    }
    return found;
}

/** What is being deployed goes on; nothing else begins. */
function cancel(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const deployment = deploymentAt(hub, request, address);
    const properties = objectIn(deployment.body, "properties");
    const operation = hub.operations.lastOn(deployment.id);
    if (!operation || !isActive(stateOf(deployment.body))) {
        throw new ArmError(
            409,
            "DeploymentCannotBeCancelled",
            `The deployment '${deployment.name}' cannot be cancelled because it is in a terminal state '${properties.provisioningState}'.`,
        );
    }
    const put = { ...deployment, body: { properties: { ...properties, provisioningState: "Canceled" } } };
    hub.commit([{ put }], { ...operation, endsAt: hub.now(), status: "Canceled" });
    return { status: 204 };
}

/** How a deployment goes. @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations */
function status(hub: HubState, _request: ArmRequest, address: Address): ArmReply {
    const operation = hub.operations.get(address.names[1] ?? "");
    const id = idAround(address, 1);
    if (!operation || operation.resource.toLowerCase() !== id.toLowerCase()) {
        throw notFound(id);
    }
    const { status: state, error } = operation;
    const isRunning = state === "InProgress";
    return {
        status: 200,
        headers: isRunning ? { "retry-after": `${hub.options.retryAfter}` } : {},
        body: {
            status: isRunning ? "Running" : state,
            ...(state === "Failed" && error ? { error: error as unknown as JsonObject } : {}),
        },
    };
}
