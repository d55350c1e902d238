import { type Check, optional, wholeNumber } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";
import { type Settings, settingsFaults } from "../metadata/settings.ts";

export interface ProtectOptions {
    /** The platform team's settings, as their file holds them, or its path: names of tags, tiers, reasons. */
    settings?: Settings;
    /** How many machines a scale set has, which the recovery plan of the stack counts; by default 1. */
    instances?: number;
}

/** What is wrong with the options of a call that gives a plan to machines. */
export function optionFaults(options: unknown): string[] {
    const instances = optional(wholeNumber({ from: 1, to: 1_000_000, of: "of machines" }));
    const checks = { settings: settingsOf(options), instances } satisfies Record<keyof ProtectOptions, Check>;
    return record(checks)(options, "options");
}

/** The same where machines count themselves. */
export function settingsOptionFaults(options: unknown): string[] {
    return record({ settings: settingsOf(options) })(options, "options");
}

function settingsOf(options: unknown): Check {
    return () => [...settingsFaults(isObject(options) ? options.settings : undefined)];
}
