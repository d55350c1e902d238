import type { HubView } from "../../../state/hub-view.ts";
import { objectIn, textIn } from "../../../wire/json.ts";
import { namedIn } from "../contract/sent.ts";
import { GivenAddresses, ownAddressOf, type Placed, type Standing } from "./given-addresses.ts";
import { rangeOf } from "./ranges.ts";

export type { Standing } from "./given-addresses.ts";

/**
 * The private addresses of IP configurations of one resource, by their ids. What has one keeps it; the lowest that is free is
 * given otherwise. Those in subnets that are not there get none.
 * @throws ArmError where an address that was asked for cannot be given, or none is left
 */
export function privateAddresses(hub: HubView, owner: string, all: readonly Standing[]): ReadonlyMap<string, string> {
    const given = new GivenAddresses(hub, owner);
    const placed = all.flatMap((standing) => {
        const place = placeOf(hub, standing);
        return place ? [{ ...standing, ...place }] : [];
    });
    const asked = placed.filter(({ properties }) => properties.privateIPAllocationMethod === "Static");
    const kept = placed.filter((standing) => !asked.includes(standing) && ownAddressOf(standing) !== undefined);
    const rest = placed.filter((standing) => !asked.includes(standing) && !kept.includes(standing));
    for (const standing of asked) {
        given.giveAsked(standing);
    }
    for (const standing of [...kept, ...rest]) {
        given.giveAny(standing);
    }
    return given.byId;
}

function placeOf(hub: HubView, { properties }: Standing): Pick<Placed, "subnet" | "range"> | undefined {
    const subnet = namedIn(properties, "subnet");
    const item = subnet === undefined ? undefined : hub.find(subnet)?.item;
    const prefix = item && textIn(objectIn(item, "properties"), "addressPrefix");
    return subnet === undefined || prefix === undefined ? undefined : { subnet, range: rangeOf(prefix, subnet) };
}
