import { createHash } from "node:crypto";
import { resourceGroup } from "../../kinds/resources/resource-group.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import { nameOf } from "../../state/places.ts";
import type { Plan } from "../../templates/templates.ts";
import type { JsonObject } from "../../wire/json.ts";
import { locationOf } from "../checks/location.ts";
import { isManagersOwn } from "../managers-own.ts";
import { fullNameOf } from "../tracked.ts";
import type { DeploymentRequest } from "./request.ts";

/** What a deployment tells of itself from its beginning. */
export function descriptionOf(options: HubOptions, { mode, template }: DeploymentRequest, plan: Plan): JsonObject {
    return {
        templateHash: hashOf(template),
        parameters: plan.parameters,
        mode,
        providers: providersOf(options, plan),
        dependencies: plan.resources
            .filter(({ dependsOn }) => dependsOn.length > 0)
            .map(({ id, type, dependsOn }): JsonObject => {
                const needed = dependsOn.map((other) => plan.resources.find((one) => one.id === other));
                return {
                    dependsOn: needed.map((one) => (one ? named(one.id, one.type) : null)),
                    ...named(id, type),
                };
            }),
    };
}

export function named(id: string, type: string): JsonObject {
    const resourceName = type === resourceGroup.type ? nameOf(id) : fullNameOf({ id });
    return { id, resourceType: type, resourceName };
}

function providersOf(options: HubOptions, { resources }: Plan): JsonObject[] {
    const types = [...new Set(resources.map(({ type }) => type))];
    const byNamespace = Map.groupBy(types, (type) => type.slice(0, type.indexOf("/")));
    return [...byNamespace].map(([namespace, own]): JsonObject => {
        const resourceTypes = own.map((type): JsonObject => {
            const locations = isManagersOwn(type) ? [null] : [locationOf(options)];
            return { resourceType: type.slice(namespace.length + 1), locations };
        });
        return { namespace, resourceTypes };
    });
}

/** A number that is the same for the same template. */
function hashOf(template: JsonObject): string {
    const digest = createHash("sha256").update(JSON.stringify(template)).digest();
    return digest.readBigUInt64BE().toString();
}
