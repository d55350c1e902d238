import type { HubState } from "../../hub/hub-state.ts";
import { holdersOf } from "../../state/places.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { filterOf } from "../lists/filter.ts";
import { page } from "../lists/paging.ts";
import type { Routes } from "../route.ts";
import { targetOf } from "../target.ts";

/**
 * Lists of what extends others: those at a place, above it and below it; with `atScope()` none below.
 * @see https://learn.microsoft.com/powershell/module/az.resources/get-azresourcelock for locks
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest for role assignments
 */
export const SCOPED_ROUTES: Routes = {
    "GET microsoft.authorization/locks": scopedList,
    "GET microsoft.authorization/policyassignments": scopedList,
    "GET microsoft.authorization/roleassignments": scopedList,
};

function scopedList(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const target = targetOf(hub, request, address);
    const { scope } = address;
    const collection = `/providers/${target.type.name}`;
    const isWanted = filterOf<Resource>(request.query.get("$filter"), {
        fields: {
            principalid: ({ body }) => textIn(objectIn(body, "properties"), "principalId"),
            policydefinitionid: ({ body }) => textIn(objectIn(body, "properties"), "policyDefinitionId"),
        },
        questions: {
            atscope: ({ id }) => keyOf(`${scope}/`).startsWith(keyOf(`${scopeOf(id, collection)}/`)),
            assignedto: ({ body }, principal) => textIn(objectIn(body, "properties"), "principalId") === principal,
        },
    });
    const keys = [...above(hub, scope, collection), ...below(hub, scope, collection)].sort();
    return page(hub, request, target.id, {
        after: (key) => keys.filter((one) => one > key),
        shown: (resource) => (isWanted(resource) ? hub.shown(resource) : undefined),
    });
}

/** The keys of those at a place, and of what that lies in. */
function above({ resources }: HubState, scope: string, collection: string): string[] {
    return [scope, ...holdersOf(scope)].flatMap((holder) => [...resources.in(`${holder}${collection}`).following("")]);
}

/** The keys of those of what lies in a place, or extends it. */
function below({ resources }: HubState, scope: string, collection: string): string[] {
    const [, subscription] = /^\/subscriptions\/([^/]+)$/i.exec(scope) ?? [];
    const type = collection.slice("/providers/".length);
    const own = keyOf(`${scope}${collection}/`);
    const keys =
        subscription === undefined ? resources.within(scope) : resources.ofType(subscription, type).following("");
    return [...keys].filter((key) => key.includes(keyOf(`${collection}/`)) && !key.startsWith(own));
}

function scopeOf(id: string, collection: string): string {
    return id.slice(0, keyOf(id).lastIndexOf(keyOf(collection)));
}
