import { isIPv4 } from "node:net";

/** An IPv4 address as a number; nothing where the text is none. */
export function ipv4Of(text: string): number | undefined {
    if (!isIPv4(text)) {
        return undefined;
    }
    return text.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

export function ipv4Text(address: number): string {
    return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}
