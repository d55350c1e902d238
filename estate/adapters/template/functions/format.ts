import type { Raw } from "../../../values/raw.ts";
import { joined, printed } from "./text-of.ts";

/** `{0}`, `{0:D2}`, `{0:000}`, and a brace that is doubled to stand for itself. */
const ITEM = /\{\{|\}\}|\{(\d{1,3})(?::(?:[dD](\d{0,2})|(0{1,99})))?\}|[{}]/g;

/** A composite format of .NET, with numbers as wide as it says; nothing for what else .NET would understand. */
export function formatted(format: string, values: readonly Raw[], open: (value: Raw) => Raw): Raw {
    const pieces: Raw[] = [];
    let end = 0;
    for (const { 0: item, 1: place, 2: digits, 3: zeros, index } of format.matchAll(ITEM)) {
        pieces.push(format.slice(end, index));
        end = index + item.length;
        const isWide = digits !== undefined || zeros !== undefined;
        if (place !== undefined) {
            const value = values[Number(place)];
            pieces.push(isWide ? wide(value, Number(digits ?? zeros?.length)) : printed(value, open));
        } else {
            pieces.push(item.length === 2 ? item.charAt(0) : undefined);
        }
    }
    return joined([...pieces, format.slice(end)]);
}

function wide(value: Raw, digits: number): Raw {
    if (typeof value !== "number") {
        return undefined;
    }
    const text = String(Math.abs(value)).padStart(digits, "0");
    return value < 0 ? `-${text}` : text;
}
