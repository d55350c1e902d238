import type { HubState } from "../../hub/hub-state.ts";
import type { SortedIds } from "../../state/sorted-ids.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";
import { expansionOf } from "../expansion.ts";
import type { Target } from "../target.ts";
import { shownItems } from "./item.ts";

/** As many as most resource providers answer at once. */
const LONGEST_PAGE = 200;

/** What a collection holds, or all of a type in the subscription. */
export function list(target: Target): ArmReply {
    const { hub, address, type, id } = target;
    if (target.list) {
        return { status: 200, body: { value: shownItems(target) } };
    }
    const isOfSubscription = address.group === undefined && address.types.length === 1 && address.scope !== "";
    const found =
        isOfSubscription && address.subscription !== undefined
            ? hub.resources.ofType(address.subscription, type.name)
            : hub.resources.in(id);
    const expand = expansionOf(target.request.query);
    return page(target, found, (resource) => hub.shown(resource, expand));
}

/** One page, and where the next one is. */
export function page(
    { request, hub, id }: Pick<Target, "request" | "hub" | "id">,
    found: SortedIds,
    shown: (resource: NonNullable<ReturnType<HubState["resources"]["get"]>>) => JsonObject,
): ArmReply {
    const { query, origin } = request;
    const top = query.get("$top");
    const size = top === null ? LONGEST_PAGE : Math.min(LONGEST_PAGE, Number(top));
    if (!Number.isInteger(size) || size < 1) {
        throw new ArmError(
            400,
            "InvalidTopParameter",
            `The value '${top}' of '$top' is invalid: it must be a whole number above 0.`,
        );
    }
    const after = tokenOf(query.get("$skiptoken") ?? query.get("$skipToken"));
    const keys = found.after(after, size + 1);
    const value = keys.slice(0, size).flatMap((key) => {
        const resource = hub.resources.get(key);
        return resource ? [shown(resource)] : [];
    });
    if (keys.length <= size) {
        return { status: 200, body: { value } };
    }
    const next = new URLSearchParams(query);
    next.delete("$skipToken");
    next.set("$skiptoken", Buffer.from(keys[size - 1] ?? "").toString("base64url"));
    return { status: 200, body: { value, nextLink: `${origin}${encodeURI(id)}?${next}` } };
}

function tokenOf(token: string | null): string {
    return token === null ? "" : Buffer.from(token, "base64url").toString();
}
