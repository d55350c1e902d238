import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { example } from "../text/remedy.ts";
import { durationRemedy, LONGEST_SECONDS } from "./duration-remedy.ts";
import { shortForm, UNIT_SECONDS, type Unit } from "./short-form.ts";

const UNITS = Object.keys(UNIT_SECONDS) as Unit[];

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
        return shortForm(this.seconds);
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
    return invalid('is not a duration (such as "90m", "4h", "1d" or "PT90M")', durationRemedy(text));
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
    return UNITS.reduce((total, unit, at) => total + Number(amounts[at] ?? 0) * UNIT_SECONDS[unit], 0);
}
