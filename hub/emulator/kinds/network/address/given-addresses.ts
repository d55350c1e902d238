import type { HubView } from "../../../state/hub-view.ts";
import { ipv4Of, ipv4Text } from "../../../state/ipv4.ts";
import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, textIn } from "../../../wire/json.ts";
import { invalid, refused } from "../contract/faults.ts";
import { namedIn } from "../contract/sent.ts";
import type { AddressRange } from "./ranges.ts";
import { KEPT_FIRST, KEPT_LAST } from "./reserved.ts";

/** What stands in a subnet: an IP configuration of a network interface or of a load balancer. */
export interface Standing {
    id: string;
    properties: JsonObject;
    /** Its properties before this change. */
    before: JsonObject | undefined;
}

/** What stands in a subnet that is there. */
export interface Placed extends Standing {
    subnet: string;
    range: AddressRange;
}

/** The private addresses that a change of one resource gives, by the ids of IP configurations. */
export class GivenAddresses {
    readonly byId = new Map<string, string>();
    readonly #hub: HubView;
    readonly #owner: string;
    /** Those of this change, which no index knows yet, as texts of subnets and addresses. */
    readonly #now = new Map<string, string>();

    constructor(hub: HubView, owner: string) {
        this.#hub = hub;
        this.#owner = keyOf(owner);
    }

    giveAsked({ id, properties, subnet, range, ...own }: Placed): void {
        const text = textIn(properties, "privateIPAddress") ?? (own.before && textIn(own.before, "privateIPAddress"));
        const address = ipv4Of(text ?? "");
        if (text === undefined || address === undefined) {
            throw invalid(id, "privateIPAddress", text, `an IPv4 address within ${range.prefix}`);
        }
        if (address < range.first || address >= range.first + range.size) {
            throw refused(
                "PrivateIPAddressNotInSubnet",
                `Private static IP address ${text} does not belong to the range of subnet prefix ${range.prefix}.`,
            );
        }
        if (address < range.first + KEPT_FIRST || address >= range.first + range.size - KEPT_LAST) {
            throw refused(
                "PrivateIPAddressInReservedRange",
                `Private static IP address ${text} falls within reserved IP range of subnet prefix ${range.prefix}.`,
            );
        }
        const holder = this.#holderOf(subnet, address);
        if (holder !== undefined) {
            throw refused(
                "PrivateIPAddressIsAllocated",
                `IP configuration ${id} is using the private IP address ${text} which is already allocated to resource ${holder}.`,
            );
        }
        this.#give(id, subnet, address);
    }

    giveAny(standing: Placed): void {
        const { id, subnet, range } = standing;
        const own = ownAddressOf(standing);
        if (own !== undefined && !this.#now.has(placeKey(subnet, own))) {
            this.#give(id, subnet, own);
            return;
        }
        const taken = this.#hub.resources.addresses.of(subnet);
        let address = taken.firstFree(range.first + KEPT_FIRST);
        while (this.#now.has(placeKey(subnet, address))) {
            address = taken.firstFree(address + 1);
        }
        if (address >= range.first + range.size - KEPT_LAST) {
            throw refused(
                "SubnetIsFull",
                `Subnet ${subnet} with address prefix ${range.prefix} does not have enough capacity for 1 IP addresses.`,
            );
        }
        this.#give(id, subnet, address);
    }

    /** Who else has an address. */
    #holderOf(subnet: string, address: number): string | undefined {
        const holder = this.#hub.resources.addresses.of(subnet).holderOf(address);
        const isOwn = holder !== undefined && keyOf(holder).startsWith(`${this.#owner}/`);
        return this.#now.get(placeKey(subnet, address)) ?? (isOwn ? undefined : holder);
    }

    #give(id: string, subnet: string, address: number): void {
        this.byId.set(id, ipv4Text(address));
        this.#now.set(placeKey(subnet, address), id);
    }
}

/** The address that something has had in the subnet that it stands in. */
export function ownAddressOf({ before, subnet }: Placed): number | undefined {
    const isSame = before !== undefined && keyOf(namedIn(before, "subnet") ?? "") === keyOf(subnet);
    return isSame ? ipv4Of(textIn(before, "privateIPAddress") ?? "") : undefined;
}

function placeKey(subnet: string, address: number): string {
    return `${keyOf(subnet)} ${address}`;
}
