import type { HubState } from "../../hub/hub-state.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type Address, holderAddress } from "../address.ts";
import { bodyOf } from "../checks/body.ts";
import { checkIdle } from "../checks/idle.ts";
import { checkLocks } from "../checks/locks.ts";
import { operationFor, pollHeaders } from "../long-operation.ts";
import { notFound } from "../not-found.ts";
import { targetOf } from "../target.ts";

/** A POST of what is named last in the path: `…/virtualMachines/db/start`. */
export function act(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    const name = address.types.at(-1) ?? "";
    const target = targetOf(hub, request, holderAddress(address));
    const actions = Object.entries(target.kind.actions ?? {});
    const action = actions.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
    if (!action || address.types.length !== address.names.length + 1) {
        throw new ArmError(
            404,
            "InvalidResourceType",
            `'${name}' is no operation on resources of type '${target.type.name}'.`,
        );
    }
    const resource = hub.resources.get(target.id);
    if (!resource) {
        throw notFound(target.id);
    }
    // Azure takes every operation that is no read for a write: https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
    checkLocks(hub, resource.id, "write");
    checkIdle(hub, resource.id);
    const {
        changes = [],
        output,
        isLong,
        effects = [],
    } = action({ hub, resource, request, body: bodyOf(request.text, true) });
    if (!isLong) {
        hub.commit(changes);
        return { status: 200, ...(output !== undefined && { body: output }) };
    }
    const operation = operationFor(target, resource.id, effects, output === undefined ? "nothing" : { output });
    hub.commit(changes, operation);
    return { status: 202, headers: pollHeaders(target, operation, 202) };
}
