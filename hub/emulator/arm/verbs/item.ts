import { itemsOf, withItemsIn } from "../../kinds/child-list.ts";
import { collectionOf, holderOf, nameOf } from "../../state/places.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";
import { checkPreconditions } from "../checks/preconditions.ts";
import { checkUnused } from "../checks/references.ts";
import { notFound } from "../not-found.ts";
import type { Target } from "../target.ts";
import { write } from "./write.ts";

/** Writes an item of a list of another resource, which is a write of that. */
export function putItem(target: Target, sent: JsonObject): ArmReply {
    const { holder, items, list } = placeOf(target);
    if (!list.isWritable) {
        throw notAllowed(target);
    }
    const name = nameOf(target.id);
    const at = items.findIndex((item) => isNamed(item, name));
    // An item has the etag of what holds it.
    checkPreconditions(target.request, at === -1 ? undefined : holder);
    const item = { ...sent, name: at === -1 ? name : (items[at]?.name ?? name) };
    const all = at === -1 ? [...items, item] : items.with(at, item);
    const reply = write(targetAt(target, holder), withItemsIn(list, holder.body, all), holder, false);
    const status = at === -1 ? 201 : 200;
    return { ...reply, status, body: shownItem(target) as JsonObject };
}

export function removeItem(target: Target): ArmReply {
    const { holder, items, list } = placeOf(target);
    if (!list.isWritable) {
        throw notAllowed(target);
    }
    const name = nameOf(target.id);
    if (!items.some((item) => isNamed(item, name))) {
        return { status: 204 };
    }
    checkPreconditions(target.request, holder);
    checkUnused(target.hub, holder.id, [target.id]);
    const rest = items.filter((item) => !isNamed(item, name));
    const { body: _body, ...bare } = write(
        targetAt(target, holder),
        withItemsIn(list, holder.body, rest),
        holder,
        false,
    );
    return { ...bare, status: bare.headers?.["azure-asyncoperation"] === undefined ? 200 : 202 };
}

/** The item as a read answers it. */
export function shownItem(target: Target): JsonObject | undefined {
    return shownItems(target).find((item) => isNamed(item, nameOf(target.id)));
}

/** All items of the list, as a read answers them. */
export function shownItems(target: Target): JsonObject[] {
    const { holder, list } = placeOf(target);
    return itemsOf(list, target.hub.shown(holder));
}

function placeOf({ hub, id, list }: Target) {
    const holder = hub.resources.get(holderOf(id)) ?? hub.resources.get(collectionOf(id));
    if (!list || !holder) {
        throw notFound(id);
    }
    return { holder, list: list.list, items: itemsOf(list.list, holder.body) };
}

/** The same request, as one about the resource that holds the list. */
function targetAt(target: Target, holder: Resource): Target {
    return { ...target, kind: target.list?.of ?? target.kind, id: holder.id };
}

function isNamed(item: JsonObject, name: string): boolean {
    return textIn(item, "name")?.toLowerCase() === name.toLowerCase();
}

function notAllowed({ request, type }: Target): ArmError {
    return new ArmError(
        405,
        "MethodNotAllowed",
        `The HTTP method '${request.method}' is not supported for resources of type '${type.name}': write the resource that holds it.`,
    );
}
