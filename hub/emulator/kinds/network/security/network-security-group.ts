import type { HubView } from "../../../state/hub-view.ts";
import { nameOf } from "../../../state/places.ts";
import type { Resource } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { namersIn, namersOf, references } from "../contract/namers.ts";
import { networkKind } from "../contract/network-kind.ts";
import { withShown } from "../contract/shown.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { securityRules } from "./security-rules.ts";

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/network-security-groups/create-or-update?view=rest-virtualnetwork-2018-11-01 */
export const networkSecurityGroup: Kind = networkKind({
    type: "Microsoft.Network/networkSecurityGroups",
    lists: { securityRules: "writable", defaultSecurityRules: "readOnly" },
    told: ["defaultSecurityRules", "networkInterfaces", "subnets"],
    properties: ({ id }, sent) => ({
        securityRules: securityRules(id, sent),
        defaultSecurityRules: DEFAULT_RULES.map(({ name, properties }) => ({ name, properties: { ...properties } })),
    }),
    shown: (resource, hub) => withShown(resource, {}, usersOf(resource, hub)),
    inUse(id, user) {
        const [namer = user.id] = namersIn(user, id);
        return {
            code: "InUseNetworkSecurityGroupCannotBeDeleted",
            message:
                `Network security group ${nameOf(id)} cannot be deleted because it is in use by the following resources: ${namer}. ` +
                "In order to delete the Network security group, remove the association with the resource(s). To learn how to do " +
                "this, see aka.ms/deletensg.",
        };
    },
});

function usersOf({ id }: Resource, hub: HubView): JsonObject {
    const namers = namersOf(hub, id);
    const isSubnet = (namer: string) => /\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i.test(namer);
    const isInterface = (namer: string) => /\/networkInterfaces\/[^/]+$/i.test(namer);
    return {
        ...references("networkInterfaces", namers.filter(isInterface)),
        ...references("subnets", namers.filter(isSubnet)),
    };
}
