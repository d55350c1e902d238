import { durationOption } from "../options/duration.ts";
import { sizeRateOption } from "../options/rate.ts";

/** How long a restore takes, as far as its size tells. */
export const restoreTime = {
    rate: sizeRateOption("How fast data is restored, unless the backup plan says it."),
    fixed: durationOption("What a restore takes however little data there is, unless the backup plan says it.", "0m"),
};
