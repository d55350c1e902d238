import type { HubState } from "../../hub/hub-state.ts";
import { builtInRoles } from "../../kinds/authorization/built-in-roles.ts";
import { holdersOf } from "../../state/places.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type JsonObject, objectIn, textIn } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { filterOf } from "../lists/filter.ts";
import type { Routes } from "../route.ts";
import { targetOf } from "../target.ts";

/** Roles: those that every Hub has, and those that somebody has defined. */
export const ROLE_ROUTES: Routes = {
    "GET microsoft.authorization/roledefinitions": listRoles,
    "GET microsoft.authorization/roledefinitions/{}": (hub, request, address) => {
        const name = address.names[0]?.toLowerCase();
        const found = builtInRoles(address.scope).find((role) => role.name === name);
        if (!found) {
            return undefined;
        }
        targetOf(hub, request, address);
        return { status: 200, body: found };
    },
};

function listRoles(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const { type } = targetOf(hub, request, address);
    const { scope } = address;
    const found = [scope, ...holdersOf(scope)].flatMap((holder) =>
        hub.resources.those(hub.resources.in(`${holder}/providers/${type.name}`).after("")),
    );
    const roles = [...builtInRoles(scope), ...found.map((role) => hub.shown(role))];
    const isWanted = filterOf<JsonObject>(request.query.get("$filter"), {
        fields: {
            rolename: (role) => textIn(objectIn(role, "properties"), "roleName"),
            type: (role) => textIn(objectIn(role, "properties"), "type"),
        },
        questions: { atscopeandbelow: () => true, atscope: () => true },
    });
    return { status: 200, body: { value: roles.filter(isWanted) } };
}
