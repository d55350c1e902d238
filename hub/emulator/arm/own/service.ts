import type { HubState } from "../../hub/hub-state.ts";
import { serviceAt } from "../../kinds/index.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type Address, idAround, typeOf } from "../address.ts";
import { apiVersionOf } from "../checks/api-version.ts";
import { bodyOf } from "../checks/body.ts";
import { checkHolders } from "../checks/holders.ts";
import { checkIdle } from "../checks/idle.ts";
import { checkPlace } from "../checks/location.ts";
import { checkLocks } from "../checks/locks.ts";
import { notFound } from "../not-found.ts";
import { typeAround } from "./type-around.ts";

/** What a provider answers at a path that is no resource, if it does. */
export function serviceAnswer(hub: HubState, request: ArmRequest, address: Address): ArmReply | undefined {
    const { scope, subscription, names } = address;
    const service = serviceAt(request.method, typeOf(address));
    const type = service && typeAround(hub, service.type);
    if (!service || !type) {
        return undefined;
    }
    const version = apiVersionOf(request.query, type, hub.options);
    checkHolders(hub, address);
    checkPlace(hub.options, type, address, version);
    const body = bodyOf(request.text, true);
    const resource = resourceOf(hub, address);
    const {
        changes = [],
        output,
        status = 200,
    } = service.answer({ hub, subscription, scope, names, resource, query: request.query, body });
    if (changes.length > 0) {
        checkLocks(hub, resource?.id ?? scope, "write");
        checkIdle(hub, resource?.id ?? scope);
        hub.commit(changes);
    }
    return { status, body: output };
}

/** @throws ArmError where the path goes on below a resource that is not there */
function resourceOf(hub: HubState, address: Address) {
    const { types, names } = address;
    const count = Math.min(names.length, types.length - 1);
    if (count === 0 || types[0]?.toLowerCase() === "locations") {
        return undefined;
    }
    const id = idAround(address, count);
    const resource = hub.resources.get(id);
    if (!resource) {
        throw notFound(id);
    }
    return resource;
}
