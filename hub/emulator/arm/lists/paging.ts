import type { HubState } from "../../hub/hub-state.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import type { JsonObject } from "../../wire/json.ts";

/** As many as most resource providers answer at once. */
const LONGEST_PAGE = 200;

/** What a list is made of. */
export interface Listing {
    /** The keys of resources that come after one, in the order of the list. */
    after(key: string): Iterable<string>;
    /** How one of them is answered; nothing for what the list leaves out. */
    shown(resource: Resource): JsonObject | undefined;
}

/** One page of a list, and where the next one is. @param path of the list */
export function page(hub: HubState, { query, origin }: ArmRequest, path: string, { after, shown }: Listing): ArmReply {
    const size = topOf(query, LONGEST_PAGE);
    const value: JsonObject[] = [];
    let last = "";
    for (const key of after(tokenOf(query))) {
        const resource = hub.resources.get(key);
        const one = resource && shown(resource);
        if (one && value.length === size) {
            return { status: 200, body: { value, nextLink: `${origin}${encodeURI(path)}?${queryAfter(query, last)}` } };
        }
        if (one) {
            value.push(one);
            last = key;
        }
    }
    return { status: 200, body: { value } };
}

/** How many are asked for at most. @throws ArmError where that is no number */
export function topOf(query: URLSearchParams, most: number): number {
    const top = query.get("$top");
    const size = top === null ? most : Math.min(most, Number(top));
    if (!Number.isInteger(size) || (top !== null && size < 1)) {
        throw new ArmError(
            400,
            "InvalidTopParameter",
            `The value '${top}' of '$top' is invalid: it must be a whole number above 0.`,
        );
    }
    return size;
}

function tokenOf(query: URLSearchParams): string {
    const token = query.get("$skiptoken") ?? query.get("$skipToken");
    return token === null ? "" : Buffer.from(token, "base64url").toString();
}

function queryAfter(query: URLSearchParams, key: string): URLSearchParams {
    const next = new URLSearchParams(query);
    next.delete("$skipToken");
    next.set("$skiptoken", Buffer.from(key).toString("base64url"));
    return next;
}
