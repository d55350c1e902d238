import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { example } from "../text/remedy.ts";

const SECONDS = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;
type Unit = keyof typeof SECONDS;
const UNITS = Object.keys(SECONDS) as Unit[];

/** A recovery objective beyond ten years is a typing error. */
const LONGEST_SECONDS = 3_650 * SECONDS.d;

/**
 * A length of time: a recovery objective, a replication interval, a measured recovery.
 * Two durations compare with `<` and `>` as numbers do.
 */
export class Duration {
    readonly seconds: number;

    constructor(seconds: number) {
        this.seconds = seconds;
    }

    valueOf(): number {
        return this.seconds;
    }

    /** The short form in the largest unit that needs no fraction, days at most: `90m`, `4h`, `1d`. */
    toString(): string {
        const unit = (["d", "h", "m"] as const).find(
            (candidate) => this.seconds > 0 && this.seconds % SECONDS[candidate] === 0,
        );
        if (this.seconds === 0) {
            return "0m";
        }
        return unit ? `${this.seconds / SECONDS[unit]}${unit}` : `${this.seconds}s`;
    }

    toJSON(): string {
        return this.toString();
    }
}

/**
 * Reads the short form (`90m`, `4h`, `1d`, `1h30m`; units w, d, h, m, s) or ISO 8601 (`PT90M`, `P1DT12H`), in any case.
 * Years and months are refused: their length varies.
 */
export function parseDuration(text: string): Parsed<Duration> {
    const compact = text.trim().toLowerCase();
    const seconds = (compact.startsWith("p") ? secondsOfIso(compact) : secondsOfShort(compact)) ?? Number.NaN;
    if (seconds <= LONGEST_SECONDS) {
        return valid(new Duration(seconds));
    }
    if (seconds > LONGEST_SECONDS) {
        return invalid("is longer than ten years", example("365d"));
    }
    return invalid('is not a duration (such as "90m", "4h", "1d" or "PT90M")', example(guess(compact)));
}

const SHORT = /^(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;
const ISO = /^p(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:t(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?)?$/;

function secondsOfShort(text: string): number | undefined {
    return sum(SHORT.exec(text));
}

function secondsOfIso(text: string): number | undefined {
    return text.endsWith("t") ? undefined : sum(ISO.exec(text));
}

function sum(match: RegExpExecArray | null): number | undefined {
    const amounts = match?.slice(1) ?? [];
    if (!amounts.some((amount) => amount !== undefined)) {
        return undefined;
    }
    return UNITS.reduce((total, unit, at) => total + Number(amounts[at] ?? 0) * SECONDS[unit], 0);
}

/** What was probably meant: the first number with the unit that its word begins with (`4 hours` is 4h, `1.5h` 90m). */
function guess(text: string): string {
    const match = /(\d{1,6}(?:[.,]\d{1,3})?)\s{0,9}([a-z]{0,12})/.exec(text.slice(0, 40));
    const amount = Number((match?.[1] ?? "4").replace(",", "."));
    const seconds = amount * unitOf(match?.[2] ?? "", /^p[^t]*$/.test(text));
    return new Duration(Math.round(Math.min(seconds, LONGEST_SECONDS))).toString();
}

/** In ISO 8601, an M before the T means months. */
function unitOf(word: string, isIsoDate: boolean): number {
    if (word.startsWith("y")) {
        return 365 * SECONDS.d;
    }
    if (word.startsWith("mo") || (isIsoDate && word.startsWith("m"))) {
        return 30 * SECONDS.d;
    }
    return SECONDS[UNITS.find((unit) => word.startsWith(unit)) ?? "h"];
}
