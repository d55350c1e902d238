import type { HubView } from "../../../state/hub-view.ts";
import { nameOf } from "../../../state/places.ts";
import type { Resource } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { namersIn, namersOf, references } from "../contract/namers.ts";

/** What a read tells of a subnet: the IP configurations that stand in it. */
export function shownSubnet(hub: HubView, _properties: JsonObject, id: string): JsonObject {
    return references("ipConfigurations", namersOf(hub, id));
}

/** What Azure says where a subnet, or the network that holds it, may not go. */
export function subnetInUse(id: string, user: Resource): { code: string; message: string } {
    const [namer = user.id] = namersIn(user, id);
    return {
        code: "InUseSubnetCannotBeDeleted",
        message:
            `Subnet ${nameOf(id)} is in use by ${namer} and cannot be deleted. In order to delete the subnet, delete all ` +
            "the resources within the subnet. See aka.ms/deletesubnet.",
    };
}
