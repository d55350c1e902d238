import type { HubState } from "../../hub/hub-state.ts";
import { isGuid } from "../../kinds/guid.ts";
import { nameOf } from "../../state/places.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type Address, idAround, typeOf } from "../address.ts";
import { noGroup } from "../not-found.ts";

/** Refuses what lies in a subscription, a group or a resource that is not there. @throws ArmError */
export function checkHolders(hub: HubState, address: Address): void {
    const { subscription, group, types } = address;
    if (subscription !== undefined) {
        checkSubscription(hub, subscription);
    }
    const isGroup = types[0] === "resourceGroups" && types.length === 1;
    if (
        group !== undefined &&
        !isGroup &&
        !hub.resources.get(`/subscriptions/${subscription}/resourceGroups/${group}`)
    ) {
        throw noGroup(group);
    }
    const holder = holderIn(address);
    if (holder !== undefined && !hub.find(holder)) {
        throw new ArmError(
            404,
            "ParentResourceNotFound",
            `Can not perform requested operation on nested resource. Parent resource '${nameOf(holder)}' not found.`,
            { target: typeOf(address) },
        );
    }
}

/** The resource that it is a part of, or that it extends, collections included. */
function holderIn(address: Address): string | undefined {
    const { scope, types } = address;
    if (isOwnGround(address)) {
        return undefined;
    }
    if (types.length > 1) {
        return idAround(address, types.length - 1);
    }
    return scope.includes("/providers/") ? scope : undefined;
}

/** What a provider or Resource Manager tells of itself belongs to no resource. */
function isOwnGround({ types }: Address): boolean {
    return /^(locations|resourceGroups|subscriptions)$/i.test(types[0] ?? "");
}

function checkSubscription({ options }: HubState, id: string): void {
    if (!isGuid(id)) {
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
