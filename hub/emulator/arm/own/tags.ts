import type { HubState } from "../../hub/hub-state.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type JsonObject, objectIn } from "../../wire/json.ts";
import { notOffered } from "../../wire/not-offered.ts";
import type { Address } from "../address.ts";
import type { Routes } from "../route.ts";
import { checkOwn } from "./own-version.ts";

/** Tags stand on resources. On a Hub, the service for them fails: nobody has reported one that worked. */
export const TAG_ROUTES: Routes = {
    "GET microsoft.resources/tags/{}": fails,
    "PUT microsoft.resources/tags/{}": fails,
    "PATCH microsoft.resources/tags/{}": fails,
    "DELETE microsoft.resources/tags/{}": fails,
    "GET microsoft.resources/tagnames": tagNames,
    "PUT microsoft.resources/tagnames/{}": refuses,
    "DELETE microsoft.resources/tagnames/{}": refuses,
    "PUT microsoft.resources/tagnames/{}/tagvalues/{}": refuses,
    "DELETE microsoft.resources/tagnames/{}/tagvalues/{}": refuses,
};

function fails(hub: HubState, request: ArmRequest, address: Address): never {
    checkOwn(hub, request, address);
    const { newId, now } = hub.options;
    throw new ArmError(
        500,
        "InternalServerError",
        `Encountered internal server error. Diagnostic information: timestamp '${new Date(now()).toISOString()}', ` +
            `subscription id '${address.subscription ?? ""}', tracking id '${newId()}', request correlation id '${newId()}'.`,
    );
}

function refuses(): never {
    throw notOffered("names of tags without resources: write the tags of resources");
}

/** The tags that resources have, with how many. @see https://learn.microsoft.com/rest/api/resources/tags/list?view=rest-resources-2019-10-01 */
function tagNames(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const start = `/subscriptions/${address.subscription}/`.toLowerCase();
    const counts = new Map<string, Map<string, number>>();
    for (const { id, body } of hub.resources.all()) {
        for (const [name, value] of id.toLowerCase().startsWith(start) ? Object.entries(objectIn(body, "tags")) : []) {
            const values = counts.get(name) ?? new Map<string, number>();
            counts.set(name, values.set(`${value}`, (values.get(`${value}`) ?? 0) + 1));
        }
    }
    return { status: 200, body: { value: [...counts].sort().map(([name, values]) => entryOf(name, values)) } };
}

function entryOf(tagName: string, values: ReadonlyMap<string, number>): JsonObject {
    const id = `tagNames/${tagName}`;
    const total = [...values.values()].reduce((sum, count) => sum + count, 0);
    return {
        id,
        tagName,
        count: { type: "Total", value: total },
        values: [...values].sort().map(([tagValue, count]): JsonObject => {
            return { id: `${id}/tagValues/${tagValue}`, tagValue, count: { type: "Total", value: count } };
        }),
    };
}
