import { correction, example, question, type Remedy } from "../text/remedy.ts";
import { shortForm } from "./short-form.ts";
import { type DurationPart, durationParts } from "./spoken/duration-parts.ts";
import { withDigits } from "./spoken/number-words.ts";
import { FIXED_SECONDS, type SpokenUnit } from "./spoken/unit-words.ts";
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from "./units.ts";

/** A recovery objective beyond ten years is a typing error. */
export const LONGEST_SECONDS = 3_650 * DAY_SECONDS;

const SECONDS: Readonly<Record<SpokenUnit, number>> = {
    ...FIXED_SECONDS,
    // For examples only: their lengths vary.
    ...{ month: 30 * DAY_SECONDS, year: 365 * DAY_SECONDS },
};
const EXAMPLE = "4h";
const LONGEST_READ = 80;

/** What to write instead of a text that is no duration. */
export function durationRemedy(text: string): Remedy {
    const words = text.trim().toLowerCase();
    if (words.length > LONGEST_READ) {
        return example(EXAMPLE);
    }
    return (
        ofIso(words) ??
        ofClock(words) ??
        ofNumber(words) ??
        ofWords(words) ??
        ofRange(words) ??
        around(words) ??
        example(EXAMPLE)
    );
}

/** `4 hours`, `eight hours`, `4 Stunden`; months and words that mean several units are asked about. */
function ofWords(words: string): Remedy | undefined {
    const parts = durationParts(words);
    if (parts === undefined) {
        return undefined;
    }
    const seconds = secondsOf(parts);
    if (seconds !== undefined) {
        return correction(shortForm(seconds));
    }
    const [first, ...others] = parts;
    if (first === undefined || others.length > 0) {
        return undefined;
    }
    const examples = first.units.map((unit) => first.amount * SECONDS[unit]).filter(isLength);
    return isVarying(first)
        ? question("How many days does it mean?", ...examples.map(shortForm))
        : first.units.length > 1
          ? question(`Does it mean ${first.units.map((unit) => `${unit}s`).join(" or ")}?`, ...examples.map(shortForm))
          : undefined;
}

/** Of a text that means one length only. */
function secondsOf(parts: readonly DurationPart[]): number | undefined {
    const units = parts.flatMap((part) => part.units);
    const isClear = units.length === parts.length && new Set(units).size === units.length && !parts.some(isVarying);
    const seconds = parts.reduce((sum, { amount, units: [unit = "second"] }) => sum + amount * SECONDS[unit], 0);
    // Hundredths of hours and days are whole seconds, but no binary fractions.
    const whole = Math.round(seconds);
    return isClear && Math.abs(whole - seconds) < 1e-6 && isLength(whole) ? whole : undefined;
}

function isVarying({ units }: DurationPart): boolean {
    return units.every((unit) => unit === "month" || unit === "year");
}

function isLength(seconds: number): boolean {
    return seconds <= LONGEST_SECONDS && Number.isInteger(seconds);
}

/** A number without a unit; none at all is the same in every unit. */
function ofNumber(words: string): Remedy | undefined {
    if (/^0+$/.test(words)) {
        return correction("0m");
    }
    return /^\d{1,4}$/.test(words)
        ? question("Does it mean minutes, hours or days?", ...["m", "h", "d"].map((unit) => `${Number(words)}${unit}`))
        : undefined;
}

/** `4:00:00`; with one colon it could be hours and minutes, or minutes and seconds. */
function ofClock(words: string): Remedy | undefined {
    const [, first, second, third] = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(words) ?? [];
    if (first === undefined) {
        return undefined;
    }
    const [large, small] = [Number(first), Number(second)];
    return third === undefined
        ? question(
              "Does it mean hours and minutes, or minutes and seconds?",
              shortForm(large * HOUR_SECONDS + small * MINUTE_SECONDS),
              shortForm(large * MINUTE_SECONDS + small),
          )
        : correction(shortForm(large * HOUR_SECONDS + small * MINUTE_SECONDS + Number(third)));
}

const N = String.raw`(\d{1,6}(?:[.,]\d{1,2})?)`;
const LOOSE_ISO = new RegExp(`^p(?:${N}y)?(?:${N}w)?(?:${N}d)?t?(?:${N}h)?(?:${N}m)?(?:${N}s)?$`);
const ISO_UNITS = ["year", "week", "day", "hour", "minute", "second"] as const;

/** ISO 8601 with blanks, with fractions, and without the T, before which an M means months. */
function ofIso(words: string): Remedy | undefined {
    const compact = words.replace(/\s/g, "");
    const amounts = LOOSE_ISO.exec(compact)?.slice(1) ?? [];
    const parts = amounts.flatMap((amount, at) => {
        const unit = ISO_UNITS[at];
        return amount === undefined || unit === undefined
            ? []
            : [{ amount: Number(amount.replace(",", ".")), units: [unit] }];
    });
    const minutes = Number(amounts[4]);
    if (minutes > 0 && !compact.includes("t") && amounts[3] === undefined) {
        const examples = [minutes * MINUTE_SECONDS, minutes * SECONDS.month].filter(isLength);
        return question("Does M mean minutes or months?", ...examples.map(shortForm));
    }
    if (parts.some(isVarying)) {
        return question("How many days does it mean?", "365d");
    }
    const seconds = parts.length > 0 ? secondsOf(parts) : undefined;
    return seconds === undefined ? undefined : correction(shortForm(seconds));
}

/** `1-4 hours`, `30m to 1h`. */
function ofRange(words: string): Remedy | undefined {
    const [, low = "", high = ""] =
        /^(.{1,30}?)\s*(?:-|–|—|\.\.|\/|\bto\b|\bor\b)\s*(.{1,30})$/.exec(withDigits(words)) ?? [];
    const unit = /[^\d.,]+$/.exec(high)?.[0] ?? "";
    const [to, from] = [durationParts(high), durationParts(low) ?? durationParts(`${low}${unit}`)].map(
        (parts) => parts && secondsOf(parts),
    );
    return from === undefined || to === undefined
        ? undefined
        : question("Which of the two does it mean?", shortForm(from), shortForm(to));
}

/** The one length among other words, which can change its meaning: `about 4 hours`, `<4h`. */
function around(words: string): Remedy | undefined {
    const found = [...words.matchAll(/(?<![\p{L}\d.,:-])\d[\d.,]*\s?\p{L}+/gu)].map(([text]) => durationParts(text));
    const [seconds, ...others] = found.map((parts) => parts && secondsOf(parts));
    return seconds === undefined || others.length > 0 ? undefined : example(shortForm(seconds));
}
