import type { Service } from "../../service.ts";
import { KEPT_FIRST, KEPT_LAST } from "../address/reserved.ts";
import { placedSubnets } from "../virtual-network/placed-subnets.ts";

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/list-usage */
export const subnetUsages: Service = {
    type: "Microsoft.Network/virtualNetworks/usages",
    method: "GET",
    answer({ hub, resource }) {
        const value = (resource ? placedSubnets(resource) : []).map(({ id, range }) => ({
            currentValue: hub.resources.addresses.of(id).size,
            id,
            limit: range.size - KEPT_FIRST - KEPT_LAST,
            name: { localizedValue: "Subnet size and usage", value: "SubnetSpace" },
            unit: "Count",
        }));
        return { output: { value } };
    },
};
