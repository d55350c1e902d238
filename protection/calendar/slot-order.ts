import { createHash } from "node:crypto";

/**
 * The numbers below a count, in an order that only the name decides, and that differs from name to name: those who find
 * their first one taken are scattered over all others, and do not crowd the next one.
 */
export function* slotOrder(name: string, count: number): Iterable<number> {
    const digest = createHash("sha256").update(name).digest();
    let step = 1 + (digest.readUInt32BE(4) % count);
    // Steps that have no divisor in common with the count come to every number.
    while (commonDivisor(step, count) > 1) {
        step = 1 + (step % count);
    }
    let next = digest.readUInt32BE(0) % count;
    for (let taken = 0; taken < count; taken++) {
        yield next;
        next = (next + step) % count;
    }
}

function commonDivisor(one: number, other: number): number {
    return other === 0 ? one : commonDivisor(other, one % other);
}
