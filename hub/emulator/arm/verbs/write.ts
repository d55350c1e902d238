import type { Completed, Kind } from "../../kinds/kind.ts";
import { nameOf } from "../../state/places.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import { checkIdle } from "../checks/idle.ts";
import { checkLocks } from "../checks/locks.ts";
import { checkReferences, checkUnused } from "../checks/references.ts";
import { itemIds, withItems } from "../children.ts";
import { etagHeader } from "../etag.ts";
import { operationFor, pollHeaders } from "../long-operation.ts";
import type { Target } from "../target.ts";

/**
 * Keeps a resource with a new body, once all that could refuse it has been asked.
 * @param sent may share parts with what the resource was before
 */
export function write(target: Target, sent: JsonObject, before: Resource | undefined, isPatch: boolean): ArmReply {
    const { hub, kind, apiVersion } = target;
    const { options } = hub;
    const id = before?.id ?? target.id;
    const name = nameOf(id);
    checkLocks(hub, id, "write");
    checkIdle(hub, id);
    const body = structuredClone(sent);
    const completed: Completed = kind.complete?.({ hub, id, name, body, before, apiVersion }) ?? {};
    const isLong = takesTime(kind, before, isPatch);
    const running = isLong ? (before === undefined ? "Creating" : "Updating") : "Succeeded";
    const etag = options.newId();
    const whole = withItems(kind, id, withStateOf(body, running, kind.type), etag, running);
    checkReferences(hub, id, kind, whole, completed.changes ?? [], before);
    const going = before === undefined ? [] : goingItems(kind, before.body, whole);
    checkUnused(hub, id, going);
    const secrets = completed.secrets ?? before?.secrets;
    const resource: Resource = { id, type: kind.type, name, body: whole, etag, ...(secrets && { secrets }) };
    const operation = isLong
        ? operationFor(target, id, [{ settle: id }, ...(completed.effects ?? [])], "resource")
        : undefined;
    const extending = going.flatMap((item) => [...hub.resources.within(item)]).map((remove) => ({ remove }));
    hub.commit([...(completed.changes ?? []), ...extending, { put: resource }], operation);
    const status = isPatch ? 200 : before === undefined ? kind.answers.created : kind.answers.replaced;
    const isBare = status === 202 && kind.answers.isBare === true;
    return {
        status,
        headers: { ...(operation ? pollHeaders(target, operation, status) : {}), ...etagHeader(hub, resource) },
        ...(isBare ? {} : { body: hub.shown(resource) }),
    };
}

/** The ids of items that a body no longer has. */
function goingItems(kind: Kind, before: JsonObject, after: JsonObject): string[] {
    const kept = new Set(itemIds(kind, after).map(keyOf));
    return itemIds(kind, before).filter((item) => !kept.has(keyOf(item)));
}

function takesTime({ answers: { takesTime } }: Kind, before: Resource | undefined, isPatch: boolean): boolean {
    if (isPatch) {
        return takesTime.includes("patch");
    }
    return takesTime.includes("put") || (before === undefined && takesTime.includes("create"));
}

/** Locks, groups and the like have no state. */
function withStateOf(body: JsonObject, state: string, type: string): JsonObject {
    if (type.startsWith("Microsoft.Authorization/") || body.properties === undefined) {
        return body;
    }
    return { ...body, properties: { ...(body.properties as JsonObject), provisioningState: state } };
}
