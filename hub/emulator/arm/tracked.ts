import type { HubState } from "../hub/hub-state.ts";
import { resourceGroup } from "../kinds/resources/resource-group.ts";
import type { Resource } from "../state/resource.ts";
import { textIn } from "../wire/json.ts";

/** Whether it is one of those that Resource Manager knows of itself. */
export function isTracked(hub: HubState, { type, body }: Resource): boolean {
    return type !== resourceGroup.type && (hub.kindOf(type)?.isTracked ?? textIn(body, "location") !== undefined);
}

/** Its name behind those of what it is a part of: `db/backup`. */
export function fullNameOf({ id }: Pick<Resource, "id">): string {
    const [, relative = ""] = /.*\/providers\/[^/]+\/(.*)$/i.exec(id) ?? [];
    return relative
        .split("/")
        .filter((_, at) => at % 2 === 1)
        .join("/");
}
