import { nameOf } from "../../../state/places.ts";
import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { type AddressRange, firstOverlap, isWithin, rangeOf } from "../address/ranges.ts";
import { refused } from "../contract/faults.ts";
import { type Item, itemsOf, kept } from "../contract/items.ts";
import { referencesIn } from "../contract/sent.ts";
import { textsIn } from "../contract/values.ts";

const TOLD = [
    "addressPrefixes",
    "ipConfigurations",
    "ipConfigurationProfiles",
    "interfaceEndpoints",
    "resourceNavigationLinks",
    "serviceAssociationLinks",
    "purpose",
];
/** The fewest addresses, a /29: https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
const SMALLEST = 8;

/** The subnets of a virtual network. @throws ArmError where one is not within it, overlaps another, or changes in use */
export function subnets(write: Write, sent: JsonObject, space: readonly AddressRange[]): JsonObject[] {
    checkSinglePrefixes(write, sent);
    const items = itemsOf(write.id, sent, "subnets", TOLD);
    const placed = items.map((item) => ({ item, range: placeOf(write, item, space) }));
    const overlapping = firstOverlap(placed);
    if (overlapping) {
        const [one, other] = overlapping.map(({ item }) => item);
        const last = [one, other].reduce((later, next) =>
            items.indexOf(next as Item) > items.indexOf(later as Item) ? next : later,
        );
        throw refused(
            "NetcfgSubnetRangesOverlap",
            `Subnet '${last?.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${nameOf(write.id)}'.`,
        );
    }
    for (const { item, range } of placed) {
        checkUnchanged(write, item, range);
    }
    return kept(items, ({ sent: properties, path }) => ({
        serviceEndpoints: [],
        delegations: [],
        ...properties,
        ...referencesIn(properties, ["networkSecurityGroup", "routeTable", "serviceEndpointPolicies"], path),
    }));
}

function placeOf(write: Write, { id, name, sent }: Item, space: readonly AddressRange[]): AddressRange {
    const range = rangeOf(sent.addressPrefix, id);
    if (range.size < SMALLEST || !space.some((outer) => isWithin(range, outer))) {
        throw refused("NetcfgInvalidSubnet", `Subnet '${name}' is not valid in virtual network '${nameOf(write.id)}'.`);
    }
    return range;
}

/** More prefixes than one were a feature that a subscription had to be registered for. */
function checkSinglePrefixes({ id }: Write, sent: JsonObject): void {
    const properties = objectsIn(sent, "subnets").map((subnet) => objectIn(subnet, "properties"));
    if (
        properties.some(
            ({ addressPrefix, ...more }) => textsIn(more, "addressPrefixes").length > (addressPrefix ? 1 : 0),
        )
    ) {
        const [, , subscription] = id.split("/");
        throw refused(
            "SubscriptionNotRegisteredForFeature",
            `Subscription ${subscription} is not registered for feature Microsoft.Network/AllowMultipleAddressPrefixesOnSubnet required to carry out the requested operation.`,
        );
    }
}

/** Refuses another range for a subnet in which addresses are taken. */
function checkUnchanged({ hub, before }: Write, { id, name }: Item, range: AddressRange): void {
    const known = objectsIn(objectIn(before?.body ?? {}, "properties"), "subnets").find(
        (subnet) => keyOf(textIn(subnet, "id") ?? "") === keyOf(id),
    );
    const prefix = known && textIn(objectIn(known, "properties"), "addressPrefix");
    if (prefix !== undefined && prefix !== range.prefix && hub.resources.addresses.of(id).size > 0) {
        throw refused(
            "InUsePrefixCannotBeDeleted",
            `IpPrefix ${prefix} on Subnet ${name} has active allocations and cannot be deleted.`,
        );
    }
}
