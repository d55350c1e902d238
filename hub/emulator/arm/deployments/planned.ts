import { createHash } from "node:crypto";
import type { HubState } from "../../hub/hub-state.ts";
import { groupOf, subscriptionOf } from "../../state/places.ts";
import type { Resource } from "../../state/resource.ts";
import type { Plan } from "../../templates/templates.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import { apiVersionOf } from "../checks/api-version.ts";
import { locationOf } from "../checks/location.ts";
import { typeNamed } from "../checks/type.ts";
import { namespacesOf, providerEntry } from "../provider-entry.ts";
import { apiVersionIn } from "./api-profiles.ts";
import { environmentOf } from "./environment.ts";
import { TemplateReader } from "./template-reader.ts";

/**
 * What the template of a deployment comes to: the same whenever it is asked, as far as the Hub answers the same.
 * @throws ArmError where it is no template, or deploys what the Hub does not have
 */
export function planOf(hub: HubState, { id, name, secrets = {} }: Resource): Plan {
    const { options } = hub;
    const subscriptionId = subscriptionOf(id) ?? "";
    const origin = textIn(secrets, "origin") ?? "";
    const reader = new TemplateReader(hub, origin);
    const group = hub.resources.get(groupOf(id) ?? "");
    const plan = options.templates.plan({
        name,
        mode: textIn(secrets, "mode") ?? "Incremental",
        subscriptionId,
        subscriptionName: options.subscriptions.find((one) => one.id === subscriptionId)?.name ?? "",
        tenantId: options.tenantId,
        resourceGroup: group && hub.shown(group),
        location: locationOf(options),
        template: objectIn(secrets, "template"),
        parameters: objectIn(secrets, "parameters"),
        environment: environmentOf(options),
        now: () => Number(secrets.startedAt),
        newId: idsOf(`${secrets.seed}`),
        reference: (resource, apiVersion) => reader.reference(resource, apiVersion),
        list: (action, resource, apiVersion, input) => reader.list(action, resource, apiVersion, input),
        providers: (namespace) => providerNamed(hub, namespace),
        apiVersionIn: (profile, type) => apiVersionIn(options.profile, profile, type),
    });
    for (const { type, apiVersion } of plan.resources) {
        apiVersionOf(
            new URLSearchParams({ "api-version": apiVersion }),
            typeNamed(options.profile, type, apiVersion),
            options,
        );
    }
    return plan;
}

/** GUIDs that come the same again when the template is evaluated again. */
function idsOf(seed: string): () => string {
    let count = 0;
    return () => {
        const hex = createHash("sha256").update(`${seed} ${count++}`).digest("hex");
        return [
            hex.slice(0, 8),
            hex.slice(8, 12),
            `4${hex.slice(13, 16)}`,
            `8${hex.slice(17, 20)}`,
            hex.slice(20, 32),
        ].join("-");
    };
}

function providerNamed(hub: HubState, namespace: string) {
    const found = namespacesOf(hub).find((known) => known.toLowerCase() === namespace.toLowerCase());
    return found === undefined ? undefined : providerEntry(hub, found, "", undefined);
}
