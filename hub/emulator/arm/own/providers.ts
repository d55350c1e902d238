import type { HubState } from "../../hub/hub-state.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { apiVersionOf } from "../checks/api-version.ts";
import { topOf } from "../lists/paging.ts";
import { namespacesOf, providerEntry } from "../provider-entry.ts";
import { registrationIn, registrationOf } from "../registration.ts";
import type { Routes } from "../route.ts";
import { checkOwn } from "./own-version.ts";
import { operationsOf } from "./provider-operations.ts";
import { typeAround } from "./type-around.ts";

/** @see https://learn.microsoft.com/rest/api/resources/providers?view=rest-resources-2019-10-01 */
export const PROVIDER_ROUTES: Routes = {
    "GET ": (hub, request, address) => {
        if (address.group !== undefined) {
            return undefined;
        }
        checkOwn(hub, request, address);
        const shown = namespacesOf(hub).map((namespace) => entry(hub, namespace, address));
        return { status: 200, body: { value: shown.slice(0, topOf(request.query, shown.length)) } };
    },
    "GET *": (hub, request, address) => {
        checkOwn(hub, request, address);
        return { status: 200, body: entry(hub, namespaceAt(hub, address), address) };
    },
    "POST */register": (hub, request, address) => register(hub, request, address, "Registered"),
    "POST */unregister": (hub, request, address) => register(hub, request, address, "Unregistered"),
    "GET */operations": (hub, request, address) => {
        const namespace = namespaceAt(hub, address);
        const type = typeAround(hub, `${namespace}/operations`);
        if (type) {
            apiVersionOf(request.query, type, hub.options);
        }
        return { status: 200, body: { value: operationsOf(hub, namespace) } };
    },
};

function register(hub: HubState, request: ArmRequest, address: Address, state: string): ArmReply | undefined {
    if (address.subscription === undefined || address.group !== undefined) {
        return undefined;
    }
    checkOwn(hub, request, address);
    const namespace = namespaceAt(hub, address);
    hub.commit([{ put: registrationOf(address.scope, namespace, state) }]);
    return { status: 200, body: entry(hub, namespace, address) };
}

function entry(hub: HubState, namespace: string, { scope, subscription }: Address): JsonObject {
    const state = subscription === undefined ? undefined : registrationIn(hub, scope, namespace);
    return providerEntry(hub, namespace, scope, state);
}

/** @throws ArmError where the Hub has nothing of the namespace */
function namespaceAt(hub: HubState, { namespace }: Address): string {
    const found = namespacesOf(hub).find((known) => known.toLowerCase() === namespace.toLowerCase());
    if (!found) {
        throw new ArmError(404, "InvalidResourceNamespace", `The resource namespace '${namespace}' is invalid.`);
    }
    return found;
}
