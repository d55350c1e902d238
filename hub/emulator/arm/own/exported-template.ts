import type { HubState } from "../../hub/hub-state.ts";
import { mentionsIn } from "../../state/mentions.ts";
import type { Resource } from "../../state/resource.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { isObject, type Json, type JsonObject } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { bodyOf } from "../checks/body.ts";
import { fullNameOf, isTracked } from "../tracked.ts";
import { checkOwn } from "./own-version.ts";

/** What a Hub decides, which no template says. */
const TOLD = new Set(["provisioningState", "etag", "resourceGuid", "vmId", "creationTime", "timeCreated", "uniqueId"]);

/**
 * A template of what is in a group, as it is: without parameters, and with its ids as they are.
 * @see https://learn.microsoft.com/rest/api/resources/resource-groups/export-template?view=rest-resources-2019-10-01
 */
export function exportedTemplate(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const { resources: wanted } = bodyOf(request.text);
    if (!Array.isArray(wanted) || wanted.length === 0) {
        const message = "The request content must name 'resources': their ids, or '*' for all.";
        throw new ArmError(400, "InvalidRequestContent", message);
    }
    const ids = new Set(wanted.map((id) => keyOf(`${id}`)));
    const keys = hub.resources.inGroup(`/subscriptions/${address.subscription}/resourceGroups/${address.group}`);
    const found = hub.resources.those(keys.after(""));
    const exported = found.filter((one) => isTracked(hub, one) && (ids.has("*") || ids.has(keyOf(one.id))));
    return {
        status: 200,
        body: {
            template: {
                $schema: "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
                contentVersion: "1.0.0.0",
                parameters: {},
                variables: {},
                resources: exported.map((resource) => entryOf(hub, resource, exported)),
            },
        },
    };
}

function entryOf(hub: HubState, resource: Resource, all: readonly Resource[]): JsonObject {
    const { id, name: _name, type, etag: _etag, ...body } = hub.shown(resource);
    const named = new Set(mentionsIn(resource.body).map((mention) => keyOf(mention.id)));
    const needed = all.filter((other) => {
        const key = keyOf(other.id);
        return other !== resource && (named.has(key) || keyOf(`${id}`).startsWith(`${key}/`));
    });
    return {
        type: type ?? null,
        apiVersion: hub.options.profile.typeNamed(resource.type)?.apiVersion ?? "",
        name: fullNameOf(resource),
        ...(needed.length > 0 ? { dependsOn: needed.map((other) => other.id) } : {}),
        ...(withoutTold(body) as JsonObject),
    };
}

function withoutTold(value: Json): Json {
    if (Array.isArray(value)) {
        return value.map(withoutTold);
    }
    if (!isObject(value)) {
        return value;
    }
    const kept = Object.entries(value).filter(([name]) => !TOLD.has(name));
    return Object.fromEntries(kept.map(([name, member]) => [name, withoutTold(member)]));
}
