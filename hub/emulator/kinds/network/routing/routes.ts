import { ipv4Of } from "../../../state/ipv4.ts";
import { type JsonObject, textIn } from "../../../wire/json.ts";
import { rangeOf } from "../address/ranges.ts";
import { invalid, refused } from "../contract/faults.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { wordIn } from "../contract/values.ts";

const APPLIANCE = "VirtualAppliance";
const NEXT_HOPS = ["VirtualNetworkGateway", "VnetLocal", "Internet", APPLIANCE, "None"];

/** The routes of a table. @throws ArmError in the words of https://github.com/hashicorp/terraform-provider-azurerm/pull/20365 */
export function routes(table: string, sent: JsonObject): JsonObject[] {
    const byPrefix = new Map<string, string>();
    return kept(itemsOf(table, sent, "routes"), ({ id, name, sent: route }) => {
        const prefix = textIn(route, "addressPrefix") ?? "";
        // A service tag stands for prefixes.
        const range = /^[A-Za-z][\w.]*$/.test(prefix) ? prefix : rangeOf(prefix, id).prefix;
        const other = byPrefix.get(range.toLowerCase());
        if (other !== undefined) {
            throw refused(
                "RouteConflict",
                `Route: ${name} conflicts with Route: ${other}. Routes cannot have the same AddressPrefix.`,
            );
        }
        byPrefix.set(range.toLowerCase(), name);
        return { ...route, nextHopType: nextHopOf(id, name, route) };
    });
}

function nextHopOf(id: string, name: string, route: JsonObject): string {
    const type = wordIn(id, route, "nextHopType", NEXT_HOPS);
    const address = textIn(route, "nextHopIpAddress") ?? "";
    if (type === APPLIANCE && address === "") {
        throw refused(
            "MissingNextHopIpAddress",
            `NextHopIpAddress cannot be Null or Empty in route ${name} when NextHopType is ${APPLIANCE}.`,
        );
    }
    if (type === APPLIANCE ? ipv4Of(address) === undefined : address !== "") {
        const expected = type === APPLIANCE ? "an IPv4 address" : `left out where nextHopType is ${type}`;
        throw invalid(id, "nextHopIpAddress", address, expected);
    }
    return type;
}
