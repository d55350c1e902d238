import type { HubState } from "../../hub/hub-state.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { Address } from "../address.ts";
import { operationAnswer } from "./operations.ts";
import { serviceAnswer } from "./service.ts";

/** What Resource Manager answers itself, without a resource of its own: providers, operations, lists over all types. */
export function ownAnswer(hub: HubState, request: ArmRequest, address: Address): ArmReply | undefined {
    const types = address.types.map((type) => type.toLowerCase()).join("/");
    return OWN.get(types)?.(hub, request, address) ?? serviceAnswer(hub, request, address);
}

type Own = (hub: HubState, request: ArmRequest, address: Address) => ArmReply | undefined;

/** By the types of the path, in lower case. */
const OWN: ReadonlyMap<string, Own> = new Map([
    ["locations/operations", operationAnswer],
    ["locations/operationresults", operationAnswer],
    ["operationresults", operationAnswer],
]);
