import { durationOption } from "../options/duration.ts";
import { countOption } from "../options/number.ts";

/** How many backups may begin at about the same time. */
export const staggering = {
    maximum: countOption("How many backups may begin within one window, of all instances of the stack.", 10),
    window: durationOption("The window.", "15m"),
};
