import { ipv4Of, ipv4Text } from "../../../state/ipv4.ts";
import type { Json } from "../../../wire/json.ts";
import { refused } from "../contract/faults.ts";

/** IPv4 addresses that begin alike: `10.0.0.0/16`. */
export interface AddressRange {
    first: number;
    size: number;
    prefix: string;
}

/** Reads a range. @param id of what has it @throws ArmError in the words of Azure's network resource provider */
export function rangeOf(prefix: Json | undefined, id: string): AddressRange {
    if (typeof prefix !== "string" || prefix.trim() === "") {
        throw refused(
            "AddressPrefixStringCannotBeNullOrEmpty",
            `Address prefix string for resource ${id} cannot be null or empty.`,
        );
    }
    const range = parsedRange(prefix);
    if (!range) {
        throw refused(
            "InvalidAddressPrefixFormat",
            `Address prefix ${prefix} of resource ${id} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.`,
        );
    }
    if (range.prefix !== prefix) {
        throw refused(
            "InvalidCIDRNotation",
            `The address prefix ${prefix} in resource ${id} has an invalid CIDR notation. For the given prefix length, the address prefix should be ${range.prefix}.`,
        );
    }
    return range;
}

/** The range that a text means, even where it names another of its addresses than the first. */
export function parsedRange(prefix: string): AddressRange | undefined {
    const [, text = "", length = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(prefix) ?? [];
    const address = ipv4Of(text);
    if (address === undefined || Number(length) > 32) {
        return undefined;
    }
    const size = 2 ** (32 - Number(length));
    const first = address - (address % size);
    return { first, size, prefix: `${ipv4Text(first)}/${Number(length)}` };
}

export function isWithin(inner: AddressRange, outer: AddressRange): boolean {
    return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

export function overlap(one: AddressRange, other: AddressRange): boolean {
    return one.first < other.first + other.size && other.first < one.first + one.size;
}

/** The first that overlaps with one before it, in the order of their addresses, and that one. */
export function firstOverlap<T extends { range: AddressRange }>(all: readonly T[]): readonly [T, T] | undefined {
    const sorted = [...all].sort(
        (one, other) => one.range.first - other.range.first || other.range.size - one.range.size,
    );
    for (const [at, next] of sorted.entries()) {
        const before = sorted[at - 1];
        if (before && overlap(before.range, next.range)) {
            return [before, next];
        }
    }
    return undefined;
}
