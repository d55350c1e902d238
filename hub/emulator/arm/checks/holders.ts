import type { HubState } from "../../hub/hub-state.ts";
import { holderOf } from "../../state/places.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { Address } from "../address.ts";
import { idOf, typeOf } from "../address.ts";

/** Refuses what lies in a subscription, a group or a resource that is not there. @throws ArmError */
export function checkHolders(hub: HubState, address: Address): void {
    const { subscription, group, scope, types, names } = address;
    if (subscription !== undefined) {
        checkSubscription(hub, subscription);
    }
    const isGroup = types[0] === "resourceGroups";
    if (
        group !== undefined &&
        !isGroup &&
        !hub.resources.get(`/subscriptions/${subscription}/resourceGroups/${group}`)
    ) {
        throw noGroup(group);
    }
    // What extends a resource, or is a part of one.
    const extended = scope.includes("/providers/") ? scope : undefined;
    const holder = types.length > 1 ? holderOf(idOf({ ...address, types: types.slice(0, names.length) })) : extended;
    if (holder !== undefined && names.length === types.length && !isGroup && !hub.find(holder)) {
        const path = holder.split("/").slice(-2).join("/");
        throw new ArmError(
            404,
            "ParentResourceNotFound",
            `Can not perform requested operation on nested resource. Parent resource '${path.split("/").at(-1)}' not found.`,
            { target: typeOf(address) },
        );
    }
}

export function noGroup(group: string): ArmError {
    return new ArmError(404, "ResourceGroupNotFound", `Resource group '${group}' could not be found.`);
}

function checkSubscription({ options }: HubState, id: string): void {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) {
        throw new ArmError(
            400,
            "InvalidSubscriptionId",
            `The provided subscription identifier '${id}' is malformed or invalid.`,
        );
    }
    if (!options.subscriptions.some((own) => own.id.toLowerCase() === id.toLowerCase())) {
        throw new ArmError(404, "SubscriptionNotFound", `The subscription '${id}' could not be found.`);
    }
}
