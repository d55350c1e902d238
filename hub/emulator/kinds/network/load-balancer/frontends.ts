import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { privateAddresses, type Standing } from "../address/private-addresses.ts";
import { refused } from "../contract/faults.ts";
import { type Item, itemsOf, kept } from "../contract/items.ts";
import { namedIn, referencesIn } from "../contract/sent.ts";
import { wordIn } from "../contract/values.ts";
import { checkPublicAddresses } from "../public-address/attachment.ts";

const TOLD = ["inboundNatRules", "inboundNatPools", "outboundRules", "loadBalancingRules"];
const REFERENCES = ["subnet", "publicIPAddress", "publicIPPrefix"];

/**
 * The frontends of a load balancer, with the private addresses that they get.
 * @throws ArmError in the words of https://github.com/ernestio/ernest/issues/480 and
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/1622
 */
export function frontendIPConfigurations(write: Write, sent: JsonObject): JsonObject[] {
    const { hub, id } = write;
    const items = itemsOf(id, sent, "frontendIPConfigurations", TOLD);
    const all = items.map((item) => standing(write, item));
    const addresses = privateAddresses(hub, id, all);
    checkPublicAddresses(hub, id, all);
    checkSkus(write, all);
    return kept(items, (item) => {
        const address = addresses.get(item.id);
        const { privateIPAddress: _asked, ...properties } = all[items.indexOf(item)]?.properties ?? {};
        return address === undefined ? properties : { privateIPAddress: address, ...properties };
    });
}

function standing({ before }: Write, { id, sent, path }: Item): Standing {
    const references = referencesIn(sent, REFERENCES, path);
    const isPublic = ["publicIPAddress", "publicIPPrefix"].some((member) => references[member] !== undefined);
    if (!isPublic && namedIn(references, "subnet") === undefined) {
        throw refused(
            "FrontendIPConfigHasNoSubnetOrPublicIP",
            `Frontend IP Configuration ${id} must reference either a Subnet or a Public IP Address.`,
        );
    }
    if (isPublic && namedIn(references, "subnet") !== undefined) {
        throw refused(
            "FrontendIPConfigHasBothSubnetAndPublicIP",
            `Frontend IP Configuration ${id} must not reference both a Subnet and a Public IP Address.`,
        );
    }
    const method = wordIn(id, sent, "privateIPAllocationMethod", ["Static", "Dynamic"], "Dynamic");
    const known = objectsIn(objectIn(before?.body ?? {}, "properties"), "frontendIPConfigurations");
    const own = known.find((item) => keyOf(textIn(item, "id") ?? "") === keyOf(id));
    return {
        id,
        properties: { ...sent, ...references, privateIPAllocationMethod: method },
        before: own && objectIn(own, "properties"),
    };
}

/** @throws ArmError with a code of https://learn.microsoft.com/azure/load-balancer/load-balancer-common-deployment-errors */
function checkSkus({ hub, id, body }: Write, all: readonly Standing[]): void {
    for (const { properties } of all) {
        const address = hub.resources.get(namedIn(properties, "publicIPAddress") ?? "");
        if (address && skuOf(address.body) !== skuOf(body)) {
            throw refused(
                "DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed",
                `Different sku load balancer ${id} and public IP address ${address.id} are not allowed: their SKUs must match.`,
            );
        }
    }
}

function skuOf(body: JsonObject): string {
    return (textIn(objectIn(body, "sku"), "name") ?? "Basic").toLowerCase();
}
