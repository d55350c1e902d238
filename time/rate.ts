import { invalid, type Parsed, valid } from "../text/parsed.ts";
import { example } from "../text/remedy.ts";
import { rateRemedy } from "./rate-remedy.ts";

const BYTES = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 } as const;
const SECONDS = { s: 1, min: 60, h: 3_600 } as const;
const RATE = /^(\d{1,9}(?:\.\d{1,9})?) ?([kMGT]B|[KMGT]iB)\/(s|min|h)$/;
const EXAMPLE = "200MB/s";

/** How much data is moved in a time, such as by a restore. Two rates compare with `<` and `>` as numbers do. */
export class Rate {
    readonly bytesPerSecond: number;

    constructor(bytesPerSecond: number) {
        this.bytesPerSecond = bytesPerSecond;
    }

    valueOf(): number {
        return this.bytesPerSecond;
    }

    /** In the largest decimal unit that needs no fraction below one, rounded to a thousandth: `200MB/s`, `1.5GB/s`. */
    toString(): string {
        const unit = (["TB", "GB", "MB"] as const).find((candidate) => this.bytesPerSecond >= BYTES[candidate]) ?? "kB";
        return `${Number((this.bytesPerSecond / BYTES[unit]).toFixed(3))}${unit}/s`;
    }

    toJSON(): string {
        return this.toString();
    }
}

/** Reads a size per time: `200MB/s`, `1.5GB/min`. Bits are refused: their unit differs from that of bytes in case only. */
export function parseRate(text: string): Parsed<Rate> {
    const [, amount = "", size = "", time = ""] = RATE.exec(text.trim()) ?? [];
    const rate = (Number(amount) * BYTES[size as keyof typeof BYTES]) / SECONDS[time as keyof typeof SECONDS];
    if (rate > 0) {
        return valid(new Rate(rate));
    }
    return rate === 0
        ? invalid("is zero", example(EXAMPLE))
        : invalid(
              'is not a size per time (such as "200MB/s" or "1.5GB/min")',
              rateRemedy(text, (offer) => RATE.test(offer)),
          );
}
