import { type JsonObject, objectIn, objectsIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { type AddressRange, firstOverlap, rangeOf } from "../address/ranges.ts";
import { invalid, refused } from "../contract/faults.ts";
import { textsIn } from "../contract/values.ts";

/** The address space of a virtual network. @throws ArmError where there is none, or it is malformed or overlaps itself */
export function addressSpaceOf(
    { id, before }: Write,
    sent: JsonObject,
): { ranges: readonly AddressRange[]; addressSpace: JsonObject } {
    const addressPrefixes = textsIn(objectIn(sent, "addressSpace"), "addressPrefixes");
    const ranges = (addressPrefixes.length === 0 ? [undefined] : addressPrefixes).map((prefix) => rangeOf(prefix, id));
    const overlapping = firstOverlap(ranges.map((range) => ({ range })));
    if (overlapping) {
        const [one, other] = overlapping;
        const expected = `prefixes that do not overlap, as ${one.range.prefix} and ${other.range.prefix} do`;
        throw invalid(id, "properties.addressSpace.addressPrefixes", addressPrefixes, expected);
    }
    checkPeered(id, before && objectIn(before.body, "properties"), addressPrefixes);
    return { ranges, addressSpace: { addressPrefixes } };
}

/** What is peered keeps its address space: https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering */
function checkPeered(id: string, before: JsonObject | undefined, addressPrefixes: readonly string[]): void {
    const known = textsIn(objectIn(before ?? {}, "addressSpace"), "addressPrefixes");
    const isSame = [...known].sort().join() === [...addressPrefixes].sort().join();
    if (before && !isSame && objectsIn(before, "virtualNetworkPeerings").length > 0) {
        throw refused(
            "VnetAddressSpaceCannotChangeDueToPeerings",
            `Address space of the virtual network ${id} cannot change when virtual network has peerings.`,
        );
    }
}
