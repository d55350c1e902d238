import { BlockList, isIPv4 } from "node:net";
import { quote } from "../../text/quote.ts";
import { type Check, formed } from "../arguments/check.ts";
import { listOf } from "../arguments/structure.ts";

/** A list of IPv4 ranges in CIDR notation: `["10.10.0.0/16"]`. */
export const addressSpace: Check = listOf(
    formed("10.10.0.0/16", (range) =>
        parseRange(range)
            ? undefined
            : `is ${quote(range)}, which is not an IPv4 range in CIDR notation. Write e.g. "10.10.0.0/16".`,
    ),
    1,
    '["10.10.0.0/16"]',
);

/** A range of one address space and one of the other that have addresses in common; nothing where one is no space. */
export function overlapping(one: unknown, other: unknown): [string, string] | undefined {
    if (addressSpace(one, "").length > 0 || addressSpace(other, "").length > 0) {
        return undefined;
    }
    const pairs = (one as string[]).flatMap((a) => (other as string[]).map((b): [string, string] => [a, b]));
    // Of two ranges that overlap, one holds the other.
    return pairs.find(([a, b]) => holds(a, b) || holds(b, a));
}

function holds(range: string, other: string): boolean {
    const outer = parseRange(range);
    const inner = parseRange(other);
    if (!outer || !inner) {
        return false;
    }
    const block = new BlockList();
    block.addSubnet(outer.address, outer.length);
    return outer.length <= inner.length && block.check(inner.address);
}

function parseRange(range: string): { address: string; length: number } | undefined {
    const [, address = "", length = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(range.trim()) ?? [];
    return isIPv4(address) && Number(length) <= 32 ? { address, length: Number(length) } : undefined;
}
