import { parseRate, type Rate } from "../../time/rate.ts";
import { type Kind, text } from "../kinds/kind.ts";
import { type Option, option } from "./option.ts";

/** How fast data is restored. */
export const rate: Kind<Rate> = text(parseRate, {
    description: 'A size per time: "200MB/s", "1.5GB/min" (kB, MB, GB, TB, KiB, MiB, GiB, TiB; s, min, h).',
});

/** An option that is a size per time. @param fallback as it is written in the configuration; nothing where there is none */
export function sizeRateOption(description: string, fallback: string): Option<Rate>;
export function sizeRateOption(description: string, fallback?: undefined): Option<Rate | undefined>;
export function sizeRateOption(description: string, fallback?: string): Option<Rate | undefined> {
    const parsed = fallback === undefined ? undefined : parseRate(fallback);
    return option(description, rate, parsed?.ok ? parsed.value : undefined);
}
