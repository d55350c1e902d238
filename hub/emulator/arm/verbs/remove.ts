import { isGroup } from "../../state/places.ts";
import { DELETING, isBeingDeleted, withState } from "../../state/provisioning-state.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { checkGroupIdle } from "../checks/idle.ts";
import { checkLocks } from "../checks/locks.ts";
import { checkPreconditions } from "../checks/preconditions.ts";
import { checkUnused } from "../checks/references.ts";
import { operationFor, pollHeaders } from "../long-operation.ts";
import { notFound } from "../not-found.ts";
import type { Target } from "../target.ts";
import { goingWith, takeLeave } from "./going.ts";
import { removeItem } from "./item.ts";

/** Takes a resource away, with all that lies in it. One that is not there needs no taking away. */
export function remove(target: Target): ArmReply {
    const { hub, kind, id, request } = target;
    if (target.list) {
        checkLocks(hub, id, "delete");
        return removeItem(target);
    }
    const resource = hub.resources.get(id);
    if (!resource) {
        return nothingThere(id);
    }
    checkPreconditions(request, resource);
    checkLocks(hub, resource.id, "delete");
    const going = isBeingDeleted(resource.body) ? hub.operations.lastOn(resource.id) : undefined;
    if (going) {
        return { status: 202, headers: pollHeaders(target, going, 202) };
    }
    checkGroupIdle(hub, resource.id);
    // First what its kind says in its own words.
    const changes = kind.removal?.(resource, hub) ?? [];
    checkUnused(hub, resource.id, goingWith(hub, resource));
    takeLeave(hub, resource);
    if (!kind.answers.takesTime.includes("delete")) {
        const body = kind.answers.showsRemoved ? { body: hub.shown(resource) } : {};
        hub.commit([...changes, ...hub.removals(resource.id)]);
        return { status: kind.answers.removed, ...body };
    }
    // What goes with it goes at the end too: not where the operation fails.
    const goesToo = changes.filter((change) => "remove" in change);
    const operation = operationFor(target, resource.id, [{ remove: resource.id }, ...goesToo], "nothing");
    const deleting = { ...resource, body: withState(resource.body, DELETING) };
    hub.commit([...changes.filter((change) => "put" in change), { put: deleting }], operation);
    return { status: 202, headers: pollHeaders(target, operation, 202) };
}

/** Resource Manager answers otherwise for its groups than providers do. */
function nothingThere(id: string): ArmReply {
    if (isGroup(id)) {
        throw notFound(id);
    }
    return { status: 204 };
}
