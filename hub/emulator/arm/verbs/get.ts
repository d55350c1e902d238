import type { ArmReply } from "../../wire/exchange.ts";
import { etagHeader } from "../etag.ts";
import { expansionOf } from "../expansion.ts";
import { notFound } from "../not-found.ts";
import type { Target } from "../target.ts";
import { shownItem } from "./item.ts";

export function get(target: Target): ArmReply {
    const { hub, id, list, request } = target;
    if (list) {
        const item = shownItem(target);
        if (!item) {
            throw notFound(id);
        }
        return { status: 200, body: item };
    }
    const resource = hub.resources.get(id);
    if (!resource) {
        throw notFound(id);
    }
    const body = hub.shown(resource, expansionOf(request.query));
    return { status: 200, headers: etagHeader(hub, resource), body };
}

/** Whether it is there: 204, or 404 without a body. */
export function head(target: Target): ArmReply {
    const isThere = target.list ? shownItem(target) !== undefined : target.hub.resources.get(target.id) !== undefined;
    return { status: isThere ? 204 : 404 };
}
