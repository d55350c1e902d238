import { ipv4Of, ipv4Text } from "../../../state/ipv4.ts";
import type { JsonObject } from "../../../wire/json.ts";
import type { Service } from "../../service.ts";
import { KEPT_FIRST, KEPT_LAST } from "../address/reserved.ts";
import { refused } from "../contract/faults.ts";
import { placedSubnets } from "../virtual-network/placed-subnets.ts";

/** How many free addresses are told of where the one that was asked for is taken. */
const SUGGESTED = 5;

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/check-ip-address-availability */
export const addressAvailability: Service = {
    type: "Microsoft.Network/virtualNetworks/CheckIPAddressAvailability",
    method: "GET",
    answer({ hub, resource, query }) {
        const text = query.get("ipAddress") ?? "";
        const address = ipv4Of(text);
        const subnets = resource ? placedSubnets(resource) : [];
        const subnet = subnets.find(
            ({ range }) => address !== undefined && address >= range.first && address < range.first + range.size,
        );
        if (!subnet || address === undefined) {
            throw refused(
                "PrivateIPAddressNotInAnySubnet",
                `Private static IP address ${text} does not belong to the range of any subnet in the virtual network ${resource?.id}.`,
            );
        }
        const taken = hub.resources.addresses.of(subnet.id);
        const [from, to] = [subnet.range.first + KEPT_FIRST, subnet.range.first + subnet.range.size - KEPT_LAST];
        const isFree = address >= from && address < to && taken.holderOf(address) === undefined;
        const free: string[] = [];
        for (
            let next = taken.firstFree(from);
            !isFree && next < to && free.length < SUGGESTED;
            next = taken.firstFree(next + 1)
        ) {
            free.push(ipv4Text(next));
        }
        const output: JsonObject = isFree ? { available: true } : { available: false, availableIPAddresses: free };
        return { output };
    },
};
