import type { HubState } from "../../hub/hub-state.ts";
import type { JsonObject } from "../../wire/json.ts";

/** What can be done with the types of a namespace: `Microsoft.Compute/disks/write`. */
export function operationsOf(hub: HubState, namespace: string): JsonObject[] {
    const types = hub.options.profile.types.filter(({ name }) => name.startsWith(`${namespace}/`));
    return types.flatMap(({ name, isReadOnly }) => {
        const resource = name.slice(namespace.length + 1);
        const actions = Object.keys(hub.kindOf(name)?.actions ?? {}).map((action) => `${action}/action`);
        const operations = isReadOnly ? ["read"] : ["read", "write", "delete", ...actions];
        return operations.map((operation): JsonObject => {
            return { name: `${name}/${operation}`, display: { provider: namespace, resource, operation } };
        });
    });
}
