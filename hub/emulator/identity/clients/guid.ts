import { createHash } from "node:crypto";

/** The same GUID for the same text: of RFC 9562's version 8, which is for one's own ways to make them. */
export function guidOf(text: string): string {
    const digits = createHash("sha256").update(text).digest("hex").slice(0, 32).split("");
    digits[12] = "8";
    digits[16] = "89ab"[Number.parseInt(digits[16] ?? "0", 16) % 4] ?? "8";
    return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
