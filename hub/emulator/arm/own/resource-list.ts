import type { HubState } from "../../hub/hub-state.ts";
import { resourceGroup } from "../../kinds/resources/resource-group.ts";
import { groupOf, nameOf } from "../../state/places.ts";
import { stateOf } from "../../state/provisioning-state.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { type JsonObject, objectIn, textIn } from "../../wire/json.ts";
import { type Address, idOf } from "../address.ts";
import type { FilterWords } from "../lists/filter.ts";
import { page } from "../lists/paging.ts";
import { isAboutTags, resourceFilterOf } from "../lists/resource-filter.ts";
import { fullNameOf, isTracked } from "../tracked.ts";
import { checkOwn } from "./own-version.ts";

/**
 * All resources of a subscription or a group that have a location, without their properties.
 * @see https://learn.microsoft.com/rest/api/resources/resources/list?view=rest-resources-2019-10-01
 */
export function resourcesOf(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const { subscription = "", group } = address;
    const isWanted = resourceFilterOf(request.query, WORDS);
    const hidesTags = isAboutTags(request.query);
    const expanded = (request.query.get("$expand") ?? "").toLowerCase().split(/\s*,\s*/);
    return page(hub, request, idOf(address), {
        after: (key) =>
            group === undefined
                ? inSubscription(hub, subscription, key)
                : hub.resources.inGroup(`/subscriptions/${subscription}/resourceGroups/${group}`).following(key),
        shown: (resource) => {
            const isListed = isTracked(hub, resource) && isWanted(resource);
            return isListed ? entryOf(resource, hidesTags, expanded) : undefined;
        },
    });
}

/** @see https://learn.microsoft.com/rest/api/resources/resources/list?view=rest-resources-2019-10-01 for `$filter` */
const WORDS: FilterWords<Resource> = {
    fields: {
        resourcetype: ({ type }) => type,
        name: fullNameOf,
        location: ({ body }) => textIn(body, "location"),
        resourcegroup: ({ id }) => nameOf(groupOf(id) ?? ""),
        "identity/principalid": ({ body }) => textIn(objectIn(body, "identity"), "principalId"),
        ...Object.fromEntries(
            ["publisher", "product", "name", "version", "promotionCode"].map((member) => [
                `plan/${member.toLowerCase()}`,
                ({ body }) => textIn(objectIn(body, "plan"), member),
            ]),
        ),
    },
    inParts: ["name", "resourcegroup"],
};

/** Told besides tags, where they are there. */
const MEMBERS = ["kind", "managedBy", "sku", "identity", "plan", "zones", "location"];

function entryOf(resource: Resource, hidesTags: boolean, expanded: readonly string[]): JsonObject {
    const { id, type, body } = resource;
    const members = [...MEMBERS, ...(hidesTags ? [] : ["tags"])].filter((member) => member in body);
    return {
        id,
        name: fullNameOf(resource),
        type,
        ...Object.fromEntries(members.map((member) => [member, body[member] ?? null])),
        ...Object.fromEntries(
            Object.entries(EXPANSIONS).flatMap(([name, read]) => {
                const value = expanded.includes(name.toLowerCase()) ? read(resource) : undefined;
                return value === undefined ? [] : [[name, value]];
            }),
        ),
    };
}

/** What `$expand` asks for besides. */
const EXPANSIONS: Readonly<Record<string, (resource: Resource) => string | undefined>> = {
    createdTime: ({ createdAt }) => timeOf(createdAt),
    changedTime: ({ changedAt }) => timeOf(changedAt),
    provisioningState: ({ body }) => stateOf(body),
};

function timeOf(milliseconds: number | undefined): string | undefined {
    return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

/** Group by group, so that a page begins where the one before ended without looking at all. */
function* inSubscription({ resources }: HubState, subscription: string, after: string): Iterable<string> {
    const groups = resources.ofType(subscription, resourceGroup.type);
    const current = groupOf(after);
    if (current !== undefined) {
        yield* resources.inGroup(current).following(after);
    }
    for (const group of groups.following(keyOf(current ?? ""))) {
        yield* resources.inGroup(group).following("");
    }
}
