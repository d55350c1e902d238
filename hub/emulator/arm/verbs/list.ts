import type { ArmReply } from "../../wire/exchange.ts";
import { expansionOf } from "../expansion.ts";
import { page } from "../lists/paging.ts";
import type { Target } from "../target.ts";
import { shownItems } from "./item.ts";

/** What a collection holds, or all of a type in the subscription. */
export function list(target: Target): ArmReply {
    const { hub, request, address, type, id } = target;
    if (target.list) {
        return { status: 200, body: { value: shownItems(target) } };
    }
    const isOfSubscription = address.group === undefined && address.types.length === 1 && address.scope !== "";
    const found =
        isOfSubscription && address.subscription !== undefined
            ? hub.resources.ofType(address.subscription, type.name)
            : hub.resources.in(id);
    const expand = expansionOf(request.query);
    return page(hub, request, id, {
        after: (key) => found.following(key),
        shown: (resource) => hub.shown(resource, expand),
    });
}
