import type { HubState } from "../../hub/hub-state.ts";
import type { Subscription } from "../../state/hub-options.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { locationOf } from "../checks/location.ts";
import type { Routes } from "../route.ts";
import { checkOwn } from "./own-version.ts";

/** @see https://learn.microsoft.com/rest/api/resources/subscriptions?view=rest-resources-2016-06-01 */
export const SUBSCRIPTION_ROUTES: Routes = {
    "GET microsoft.resources/subscriptions": (hub, request, address) => {
        checkOwn(hub, request, address);
        return { status: 200, body: { value: hub.options.subscriptions.map((one) => shown(hub, one)) } };
    },
    "GET microsoft.resources/subscriptions/{}": (hub, request, address) => {
        checkOwn(hub, request, address);
        const found = hub.options.subscriptions.find(({ id }) => isSame(id, address));
        return found && { status: 200, body: shown(hub, found) };
    },
    "GET microsoft.resources/locations": locations,
    "GET microsoft.resources/tenants": tenants,
};

function isSame(id: string, { subscription = "" }: Address): boolean {
    return id.toLowerCase() === subscription.toLowerCase();
}

function shown({ options }: HubState, { id, name }: Subscription): JsonObject {
    return {
        id: `/subscriptions/${id}`,
        subscriptionId: id,
        tenantId: options.tenantId,
        displayName: name,
        state: "Enabled",
        subscriptionPolicies: { locationPlacementId: "Internal_2014-09-01", quotaId: "Internal_2014-09-01" },
        authorizationSource: "RoleBased",
    };
}

function locations(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const name = locationOf(hub.options);
    const id = `/subscriptions/${address.subscription}/locations/${name}`;
    // A Hub's operator says where it stands; nobody has said so here.
    return { status: 200, body: { value: [{ id, name, displayName: name, latitude: "0", longitude: "0" }] } };
}

function tenants(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const { tenantId } = hub.options;
    return { status: 200, body: { value: [{ id: `/tenants/${tenantId}`, tenantId }] } };
}
