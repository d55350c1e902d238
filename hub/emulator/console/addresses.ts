import type { HubState } from "../hub/hub-state.ts";
import type { Resource } from "../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../wire/json.ts";

/** The addresses of a machine's network interfaces, public ones behind those that they stand for. */
export function addressesOf(hub: HubState, machine: Resource): string[] {
    const profile = objectIn(objectIn(hub.shown(machine), "properties"), "networkProfile");
    return objectsIn(profile, "networkInterfaces")
        .flatMap((reference) => objectsIn(propertiesAt(hub, textIn(reference, "id")), "ipConfigurations"))
        .flatMap((configuration) => {
            const properties = objectIn(configuration, "properties");
            const shared = propertiesAt(hub, textIn(objectIn(properties, "publicIPAddress"), "id"));
            return [textIn(properties, "privateIPAddress"), textIn(shared, "ipAddress")];
        })
        .filter((address) => address !== undefined);
}

function propertiesAt(hub: HubState, id: string | undefined): JsonObject {
    const found = id === undefined ? undefined : hub.resources.get(id);
    return found ? objectIn(hub.shown(found), "properties") : {};
}
