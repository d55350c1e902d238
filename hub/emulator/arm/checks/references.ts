import type { HubState } from "../../hub/hub-state.ts";
import type { Kind } from "../../kinds/kind.ts";
import { mentionsIn } from "../../state/mentions.ts";
import { type Change, keyOf, type Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { JsonObject } from "../../wire/json.ts";
import { itemIds } from "../children.ts";

/**
 * Refuses a body that names what is not there.
 * @param id of what it is the body of
 * @param made with it
 * @param before what it was, which may have been copied from what has gone since
 * @throws ArmError
 */
export function checkReferences(
    hub: HubState,
    id: string,
    kind: Kind,
    body: JsonObject,
    made: readonly Change[],
    before: Resource | undefined,
): void {
    const madeIds = made.flatMap((change) => ("put" in change ? change.put.id : []));
    const gone = before === undefined ? [] : mentionsIn(before.body).filter(({ path }) => isLetGo(kind, path));
    const known = new Set([id, ...itemIds(kind, body), ...madeIds, ...gone.map((mention) => mention.id)].map(keyOf));
    for (const mention of mentionsIn(body)) {
        const key = keyOf(mention.id);
        // What a Hub offers at its location, such as images of its marketplace, is no resource of anybody's.
        if (!known.has(key) && !key.includes("/locations/") && !hub.find(mention.id)) {
            throw new ArmError(
                400,
                "InvalidResourceReference",
                `Resource ${mention.id} referenced by resource ${id} was not found. Please make sure that the referenced ` +
                    "resource exists, and that both resources are in the same region.",
                { target: mention.path },
            );
        }
    }
}

/** Refuses that something goes which others need. @param going its id, and those of its items @throws ArmError 409 */
export function checkUnused(hub: HubState, id: string, going: readonly string[]): void {
    for (const gone of going) {
        // One by one: a subnet may have thousands of users, of which the first is enough.
        for (const key of hub.resources.naming(gone)) {
            const user = hub.resources.get(key);
            if (user && !isWithin(key, id) && holds(hub, user, gone)) {
                throw inUse(hub, gone, user);
            }
        }
    }
}

/** Whether it is what has an id, or lies in that. */
function isWithin(inner: string, id: string): boolean {
    return `${keyOf(inner)}/`.startsWith(`${keyOf(id)}/`);
}

function holds(hub: HubState, { type, body }: Resource, id: string): boolean {
    const kind = hub.kindOf(type);
    const paths = mentionsIn(body).flatMap((mention) => (keyOf(mention.id) === keyOf(id) ? [mention.path] : []));
    return paths.some((path) => !isLetGo(kind, path));
}

/** Whether what is named there may go all the same. */
function isLetGo(kind: Kind | undefined, path: string): boolean {
    const steps = path.split(".");
    return kind?.lets?.some((member) => steps.includes(member)) ?? false;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-in-use */
const CODES: Readonly<Record<string, string>> = {
    "microsoft.compute/availabilitysets": "OperationNotAllowed",
    "microsoft.compute/disks": "OperationNotAllowed",
};

function inUse(hub: HubState, id: string, user: Resource): ArmError {
    const found = hub.find(id);
    const told = found && hub.kindOf(found.resource.type)?.inUse?.(id, user);
    const type = found?.type ?? "";
    const noun = type.split("/").at(-1);
    return new ArmError(
        409,
        told?.code ?? CODES[type.toLowerCase()] ?? "ResourceInUse",
        told?.message ??
            `${noun} ${id} is in use by ${user.id} and cannot be deleted. Dissociate it from that resource first.`,
    );
}
