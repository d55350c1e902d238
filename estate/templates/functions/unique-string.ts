/** The letters of a digit of five bits. */
const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
const [FIRST, SECOND] = [0x239b961b, 0xab0e9789];

/**
 * What `uniqueString()` yields: thirteen letters and digits of a 64 bit hash of its arguments, joined by hyphens. The hash
 * is a kind of MurmurHash3 that keeps two words of 32 bits.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#uniquestring which tells
 * what it is for, and https://stackoverflow.com/questions/43295720/azure-arm-uniquestring-function-mimic, how it is made
 */
export function uniqueString(texts: readonly string[]): string {
    const [low, high] = hashOf(new TextEncoder().encode(texts.join("-")));
    const bits = (BigInt(high) << 32n) | BigInt(low);
    return Array.from({ length: 13 }, (_, at) => {
        const shift = 59n - 5n * BigInt(at);
        return DIGITS[Number((shift >= 0n ? bits >> shift : bits << -shift) & 31n)];
    }).join("");
}

function hashOf(bytes: Uint8Array): [low: number, high: number] {
    let [low, high] = [0, 0];
    const isWhole = (at: number) => at + 8 <= bytes.length;
    let at = 0;
    for (; isWhole(at); at += 8) {
        low = (rotated(low ^ mixed(wordOf(bytes, at), FIRST, SECOND, 15), 19) + high) >>> 0;
        low = (Math.imul(low, 5) + 0x561ccd1b) >>> 0;
        high = (rotated(high ^ mixed(wordOf(bytes, at + 4), SECOND, FIRST, 17), 13) + low) >>> 0;
        high = (Math.imul(high, 5) + 0x0bcaa747) >>> 0;
    }
    low ^= mixed(wordOf(bytes, at), FIRST, SECOND, 15);
    high ^= mixed(wordOf(bytes, at + 4), SECOND, FIRST, 17);
    return finished(low ^ bytes.length, high ^ bytes.length);
}

function finished(low: number, high: number): [low: number, high: number] {
    const both = (low + high) >>> 0;
    const [first, second] = [avalanched(both), avalanched((high + both) >>> 0)];
    const sum = (first + second) >>> 0;
    return [sum, (second + sum) >>> 0];
}

/** Up to four bytes, the lowest first; fewer where there are no more. */
function wordOf(bytes: Uint8Array, at: number): number {
    const byte = (place: number) => (bytes[at + place] ?? 0) << (8 * place);
    return (byte(0) | byte(1) | byte(2) | byte(3)) >>> 0;
}

function mixed(word: number, by: number, then: number, bits: number): number {
    return Math.imul(rotated(Math.imul(word, by), bits), then) >>> 0;
}

function rotated(word: number, bits: number): number {
    return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

/** Has every bit depend on every other. */
function avalanched(word: number): number {
    const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
}
