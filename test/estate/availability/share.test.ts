import { describe, expect, it } from "vitest";
import { faultDomainsNeeded, membersMissing, takenByNode } from "../../../estate/availability/share.ts";

/** How many VMs are in the fullest fault domain where they are placed one by one, each in the emptiest. */
function fullest(all: number, faultDomains: number): number {
    const filled = Array.from({ length: faultDomains }, () => 0);
    for (let at = 0; at < all; at++) {
        filled[at % faultDomains] = (filled[at % faultDomains] ?? 0) + 1;
    }
    return Math.max(...filled);
}

function first(from: number, isEnough: (count: number) => boolean): number {
    return isEnough(from) ? from : first(from + 1, isEnough);
}

const cases = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((all) =>
    Array.from({ length: all }, (_, at) => ({ all, members: at + 1 })),
);

describe("what a group has of its availability set", () => {
    it.each(cases)("is judged as VMs are placed, of $all VMs $members", (share) => {
        const { all, members } = share;
        for (const domains of [2, 3, 5]) {
            expect(takenByNode(all, domains)).toBe(fullest(all, domains));
            const missing = first(0, (more) => members + more > fullest(all + more, domains));
            expect(membersMissing(share, domains)).toBe(missing);
        }
        if (members > 1) {
            expect(faultDomainsNeeded(share)).toBe(first(1, (domains) => members > fullest(all, domains)));
        }
    });
});
