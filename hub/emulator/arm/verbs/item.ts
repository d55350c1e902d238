import { itemsOf, withItemsIn } from "../../kinds/child-list.ts";
import { collectionOf, holderOf, nameOf } from "../../state/places.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";
import { checkPreconditions } from "../checks/preconditions.ts";
import { checkUnused } from "../checks/references.ts";
import { notFound } from "../not-found.ts";
import type { Target } from "../target.ts";
import { write } from "./write.ts";

type Place = ReturnType<typeof placeOf>;

/** Writes an item of a list of another resource, which is a write of that. */
export function putItem(target: Target, sent: JsonObject): ArmReply {
    const place = writablePlaceOf(target);
    const { holder, items, name, at } = place;
    const isNew = at === -1;
    // An item has the etag of what holds it.
    checkPreconditions(target.request, isNew ? undefined : holder);
    const item = { ...sent, name: items[at]?.name ?? name };
    const reply = writeItems(target, place, isNew ? [...items, item] : items.with(at, item));
    return { ...reply, status: isNew ? 201 : 200, body: shownItem(target) as JsonObject };
}

export function removeItem(target: Target): ArmReply {
    const place = writablePlaceOf(target);
    const { holder, items, at } = place;
    if (at === -1) {
        return { status: 204 };
    }
    checkPreconditions(target.request, holder);
    checkUnused(target.hub, holder.id, [target.id]);
    const { body: _body, ...bare } = writeItems(target, place, items.toSpliced(at, 1));
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

/** What holds the list, the list, and where in it the item stands: at -1 where it is not there. */
function placeOf({ hub, id, list }: Target) {
    const holder = hub.resources.get(holderOf(id)) ?? hub.resources.get(collectionOf(id));
    if (!list || !holder) {
        throw notFound(id);
    }
    const [items, name] = [itemsOf(list.list, holder.body), nameOf(id)];
    const at = items.findIndex((item) => isNamed(item, name));
    return { holder, list: list.list, of: list.of, items, name, at };
}

/** @throws ArmError where items are written with what holds them */
function writablePlaceOf(target: Target): Place {
    const place = placeOf(target);
    if (!place.list.isWritable) {
        const { request, type } = target;
        throw new ArmError(
            405,
            "MethodNotAllowed",
            `The HTTP method '${request.method}' is not supported for resources of type '${type.name}': write the resource that holds it.`,
        );
    }
    return place;
}

/** The same request, as one about the resource that holds the list. */
function writeItems(target: Target, { holder, list, of }: Place, items: readonly JsonObject[]): ArmReply {
    return write({ ...target, kind: of, id: holder.id }, withItemsIn(list, holder.body, items), holder, false);
}

function isNamed(item: JsonObject, name: string): boolean {
    return textIn(item, "name")?.toLowerCase() === name.toLowerCase();
}
