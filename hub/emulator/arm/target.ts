import type { HubType } from "../../profile/hub-profile.ts";
import type { HubState } from "../hub/hub-state.ts";
import type { ChildList, Kind } from "../kinds/kind.ts";
import { plainKind } from "../kinds/plain.ts";
import type { ArmRequest } from "../wire/exchange.ts";
import { type Address, idOf, typeOf } from "./address.ts";
import { apiVersionOf } from "./checks/api-version.ts";
import { checkHolders } from "./checks/holders.ts";
import { typeNamed } from "./checks/type.ts";
import { checkRegistered } from "./registration.ts";

/** What a request is about, checked as far as that goes for all methods. */
export interface Target {
    hub: HubState;
    request: ArmRequest;
    address: Address;
    /** The type as the profile spells it. */
    type: HubType;
    kind: Kind;
    /** The id, types spelled as in the profile; the path of a collection. */
    id: string;
    apiVersion: string;
    /** Where it is an item of a list of another resource: that list, and the kind of that resource. */
    list?: { of: Kind; list: ChildList };
}

/** @throws ArmError where the Hub has no such type, version, subscription, group or parent */
export function targetOf(hub: HubState, request: ArmRequest, address: Address): Target {
    const { options } = hub;
    const type = typeNamed(options.profile, typeOf(address), request.query.get("api-version"));
    const apiVersion = apiVersionOf(request.query, type, options);
    const [namespace = "", ...types] = type.name.split("/");
    const spelled = { ...address, namespace, types };
    checkHolders(hub, spelled);
    if (address.subscription !== undefined && !["GET", "HEAD"].includes(request.method)) {
        checkRegistered(hub, address.subscription, namespace);
    }
    const kind = hub.kindOf(type.name) ?? plainKind(type.name);
    const of = hub.kindOf(type.name.slice(0, type.name.lastIndexOf("/")));
    const list = of?.children?.find((one) => one.type === type.name);
    const target = { hub, request, address: spelled, type, kind, id: idOf(spelled), apiVersion };
    return of && list ? { ...target, list: { of, list } } : target;
}
