import type { Platform } from "../../protection/platform/platform.ts";
import { type Fault, Faults } from "../kinds/fault.ts";
import { Place } from "../kinds/place.ts";
import { hubOverrides, toOverrides } from "../of-rules/hub-overrides.ts";
import { reasons } from "../of-rules/reasons.ts";
import { restoreTime } from "../of-rules/restore-time.ts";
import { sparedEnvironments } from "../of-rules/spared-environments.ts";
import { staggering } from "../of-rules/staggering.ts";
import { standbyThreshold } from "../of-rules/standby-threshold.ts";
import type { OptionTable } from "../options/option.ts";
import { LEVEL, namesIn, readOptions } from "../options/read-options.ts";
import { packOptions, planOptions, sharedOptions } from "../shared/settings.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** The rules whose options also concern those who write plans, and whoever serves a Hub's API. */
export const PLATFORM_RULES = {
    "unprotected-needs-reason": { reasons },
    "low-rto-needs-standby": { threshold: standbyThreshold },
    "no-needless-backup": { environments: sparedEnvironments },
    "restore-fits-rto": restoreTime,
    "stagger-backups": staggering,
    "hub-support": hubOverrides,
} satisfies Record<string, OptionTable>;

/**
 * Reads what the settings file of the platform team says to those who write plans. Levels and other rules are left alone.
 * @param file what the file holds, parsed
 * @param path leads to it in messages
 * @returns what holds, with the defaults of what cannot be read
 */
export function readPlatform(file: unknown, path: Fault["path"] = []): { platform: Platform; faults: Fault[] } {
    const faults = new Faults();
    const shared = {};
    const root = new Place(file, path, { rules: [], exemptible: [], settings: shared }, faults);
    for (const name of namesIn(file).filter((key) => Object.hasOwn(sharedOptions, key))) {
        root.at(name).reportName(`is no rule. Write it into the member "settings": { "settings": { "${name}": … } }.`);
    }
    const { tags, tiers, ...settings } = readOptions(root.at("settings"), planOptions, shared, [
        ...Object.keys(packOptions),
        LEVEL,
    ]);
    const own = <N extends keyof typeof PLATFORM_RULES>(name: N) => {
        return readOptions(root.at(name), PLATFORM_RULES[name], {}, [LEVEL]);
    };
    const platform: Platform = {
        ...settings,
        tiers,
        vocabulary: vocabularyOf({ tags, tiers }, own("unprotected-needs-reason").reasons),
        standbyThreshold: own("low-rto-needs-standby").threshold,
        sparedEnvironments: own("no-needless-backup").environments,
        restoreTime: own("restore-fits-rto"),
        staggering: own("stagger-backups"),
        hub: toOverrides(own("hub-support")),
    };
    return { platform, faults: faults.all };
}
