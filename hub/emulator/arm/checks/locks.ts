import type { HubState } from "../../hub/hub-state.ts";
import { collectionOf, holdersOf } from "../../state/places.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";

const LOCKS = "/providers/Microsoft.Authorization/locks";

/**
 * Refuses what a lock stops: of a resource, or of what it lies in; for a deletion also of what lies in it.
 * @throws ArmError https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export function checkLocks(hub: HubState, id: string, method: "write" | "delete"): void {
    if (isLock(id)) {
        return;
    }
    const scopes = [id, ...holdersOf(id)];
    const above = scopes.flatMap((scope) => locksIn(hub, scope));
    const below =
        method === "delete" ? [...hub.resources.within(id)].filter((key) => key.includes(LOCKS.toLowerCase())) : [];
    const locks = [...above, ...hub.resources.those(below)];
    const stopping = locks.filter((lock) => method === "delete" || levelOf(lock) === "readonly");
    if (stopping.length > 0) {
        const names = [...new Set(stopping.map((lock) => lock.id.slice(0, -`${LOCKS}/${lock.name}`.length)))];
        throw new ArmError(
            409,
            "ScopeLocked",
            `The scope '${id}' cannot perform ${method} operation because following scope(s) are locked: ` +
                `'${names.join(",")}'. Please remove the lock and try again.`,
        );
    }
}

/** What a lock locks does not include the lock. */
function isLock(id: string): boolean {
    return keyOf(collectionOf(id)).endsWith(keyOf(LOCKS));
}

function locksIn(hub: HubState, scope: string): Resource[] {
    return hub.resources.those(hub.resources.in(`${scope}${LOCKS}`).after(""));
}

function levelOf({ body }: Resource): string | undefined {
    return textIn(objectIn(body, "properties"), "level")?.toLowerCase();
}
