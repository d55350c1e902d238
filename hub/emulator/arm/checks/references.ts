import type { HubState } from "../../hub/hub-state.ts";
import type { Kind } from "../../kinds/kind.ts";
import { mentionsIn } from "../../state/mentions.ts";
import { keyOf } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { JsonObject } from "../../wire/json.ts";
import { itemIds } from "../children.ts";

/** Refuses a body that names what is not there. @param id of what it is the body of @throws ArmError */
export function checkReferences(hub: HubState, id: string, kind: Kind, body: JsonObject): void {
    const own = new Set(itemIds(kind, body).map(keyOf));
    for (const mention of mentionsIn(body)) {
        const key = keyOf(mention.id);
        const isOwn = key === keyOf(id) || own.has(key);
        // What a Hub offers at its location, such as images of its marketplace, is no resource of anybody's.
        if (!isOwn && !key.includes("/locations/") && !hub.find(mention.id)) {
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
        for (const key of hub.resources.naming(gone)) {
            const user = hub.resources.get(key);
            if (
                user &&
                key !== keyOf(id) &&
                !key.startsWith(`${keyOf(id)}/`) &&
                holds(hub, user.type, user.body, gone)
            ) {
                const type = hub.find(gone)?.type ?? "";
                throw inUse(type, gone, user.id);
            }
        }
    }
}

function holds(hub: HubState, type: string, body: JsonObject, id: string): boolean {
    const lets = hub.kindOf(type)?.lets ?? [];
    const paths = mentionsIn(body).flatMap((mention) => (keyOf(mention.id) === keyOf(id) ? [mention.path] : []));
    return paths.some((path) => !lets.some((member) => path.split(".").includes(member)));
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-in-use */
const CODES: Readonly<Record<string, string>> = {
    "microsoft.compute/availabilitysets": "OperationNotAllowed",
    "microsoft.compute/disks": "OperationNotAllowed",
    "microsoft.network/networkinterfaces": "NicInUse",
    "microsoft.network/networksecuritygroups": "InUseNetworkSecurityGroupCannotBeDeleted",
    "microsoft.network/publicipaddresses": "PublicIPAddressCannotBeDeleted",
    "microsoft.network/routetables": "InUseRouteTableCannotBeDeleted",
    "microsoft.network/virtualnetworks": "InUseSubnetCannotBeDeleted",
    "microsoft.network/virtualnetworks/subnets": "InUseSubnetCannotBeDeleted",
};

function inUse(type: string, id: string, user: string): ArmError {
    const noun = type.split("/").at(-1);
    return new ArmError(
        409,
        CODES[type.toLowerCase()] ?? "ResourceInUse",
        `${noun} ${id} is in use by ${user} and cannot be deleted. Dissociate it from that resource first.`,
    );
}
