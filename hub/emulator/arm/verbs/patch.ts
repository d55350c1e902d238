import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { isObject, type Json, type JsonObject } from "../../wire/json.ts";
import { bodyOf, takenBody } from "../checks/body.ts";
import { bodyRefusal } from "../checks/body-refusal.ts";
import { checkLocks } from "../checks/locks.ts";
import { checkPreconditions } from "../checks/preconditions.ts";
import { notFound } from "../not-found.ts";
import type { Target } from "../target.ts";
import { putItem } from "./item.ts";
import { write } from "./write.ts";

/** Changes some members of a resource: tags as a whole, others one by one. */
export function patch(target: Target): ArmReply {
    const { hub, request, kind, type, id } = target;
    const sent = bodyOf(request.text);
    if (target.list?.list.isPatched) {
        checkLocks(hub, id, "write");
        return putItem(target, merge(itemOf(target), sent) as JsonObject);
    }
    if (kind.patches === "nothing" || target.list) {
        throw new ArmError(
            405,
            "MethodNotAllowed",
            `The HTTP method 'PATCH' is not supported for resources of type '${type.name}'. Write it as a whole by PUT.`,
        );
    }
    const before = hub.resources.get(id);
    if (!before) {
        throw notFound(id);
    }
    const taken = takenBody(kind, sent, request.text, true, hub.options);
    const other =
        kind.patches === "tags" ? Object.keys(taken).find((name) => !["id", "tags"].includes(name)) : undefined;
    if (other !== undefined) {
        const fault = { kind: "unknown", path: [other], member: other, model: "TagsObject" } as const;
        throw bodyRefusal(fault, type.name, request.text);
    }
    const { id: _id, name: _name, type: _type, etag: _etag, location: _location, ...changes } = taken;
    const { tags, ...others } = changes;
    const merged = merge(before.body, others) as JsonObject;
    checkPreconditions(request, before);
    return write(target, isObject(tags) ? { ...merged, tags } : merged, before, true);
}

/** @throws ArmError where it is not there */
function itemOf({ hub, id }: Target): JsonObject {
    const item = hub.find(id)?.item;
    if (!item) {
        throw notFound(id);
    }
    return item;
}

/** https://www.rfc-editor.org/rfc/rfc7396 but for null, which Azure takes for what was not said. */
function merge(value: Json | undefined, change: Json): Json {
    if (!isObject(change)) {
        return change;
    }
    const before = isObject(value) ? value : {};
    const said = Object.entries(change).filter(([, member]) => member !== null);
    return { ...before, ...Object.fromEntries(said.map(([name, member]) => [name, merge(before[name], member)])) };
}
