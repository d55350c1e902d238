import { isConjunction } from "./conjunctions.ts";
import { withDecimals, withDigits } from "./number-words.ts";
import { type SpokenUnit, unitsOf } from "./unit-words.ts";

/** An amount and the units that its word can mean. */
export interface DurationPart {
    amount: number;
    units: readonly SpokenUnit[];
}

/** With three decimals, the comma could separate thousands. */
const AMOUNT = String.raw`(\d{1,6}(?:[.,]\d{1,2}(?!\d))?|0[.,]\d{3})`;
const PART = new RegExp(String.raw`${AMOUNT}[\s_-]*(?:de )?([\p{L}\p{M}'’׳॰]{1,30})\.?`, "uy");
const BETWEEN = /\s*[,+&]\s*|\s+([\p{L}\p{M}]{1,20})\s+(?=\d)|\s*/uy;

/**
 * Reads a duration as people write and say it, part by part: `4 hours`, `eight hours`, `1 hour and 30 min`, `4 Stunden`.
 * Such texts are refused in tags; nothing where there is anything else in the text.
 */
export function durationParts(text: string): DurationPart[] | undefined {
    const words = withDecimals(withDigits(text.trim().toLowerCase().replace(/\s+/g, " "))).normalize("NFKC");
    const parts: DurationPart[] = [];
    for (let at = 0; at < words.length; ) {
        PART.lastIndex = at;
        const [part, amount = "", word = ""] = PART.exec(words) ?? [];
        const units = part === undefined ? [] : unitsOf(word);
        if (part === undefined || units.length === 0) {
            return undefined;
        }
        parts.push({ amount: Number(amount.replace(",", ".")), units });
        const after = at + part.length;
        BETWEEN.lastIndex = after;
        const [, joint] = BETWEEN.exec(words) ?? [];
        if (joint !== undefined && !isConjunction(joint)) {
            return undefined;
        }
        at = BETWEEN.lastIndex;
    }
    return parts.length > 0 ? parts : undefined;
}
