import type { TagNames } from "../../hub/emulator/index.ts";
import { HubProfile } from "../../hub/profile/hub-profile.ts";
import { FIELDS, type Field } from "../../protection/tags/fields.ts";
import { DEFAULT_VOCABULARY, tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { decoded } from "../../settings/file/decoded.ts";
import { readBytes } from "../../settings/file/read-bytes.ts";
import { Tree } from "../../settings/file/tree.ts";
import { readPlatform } from "../../settings/platform/platform.ts";
import { harmless } from "../../text/quote.ts";
import { checkFile } from "../check-file.ts";

/** What the settings of a platform team say to the emulator. */
export interface Profiles {
    /** What a Hub has that they do not name. */
    profile: HubProfile;
    /** What a Hub has, by its name. */
    profileOf(hub: string): HubProfile;
    vocabulary: Vocabulary;
}

/** Settings that cannot be read; the message names the file. */
export class SettingsProblem extends Error {}

/** @param file the settings file, if there is one @throws SettingsProblem */
export function readProfiles(file: string | undefined): Profiles {
    if (file === undefined) {
        const profile = new HubProfile();
        return { profile, profileOf: () => profile, vocabulary: DEFAULT_VOCABULARY };
    }
    const { platform } = readPlatform(settingsIn(file));
    const profile = new HubProfile(platform.hub);
    return {
        profile,
        profileOf(hub) {
            const named = Object.entries(platform.hubs).find(([name, { location }]) => [name, location].includes(hub));
            const build = named?.[1].build;
            return build === undefined ? profile : new HubProfile({ ...platform.hub, build });
        },
        vocabulary: platform.vocabulary,
    };
}

function settingsIn(file: string): Readonly<Record<string, unknown>> {
    const name = harmless(file);
    const bytes = readBytes(file);
    if (typeof bytes === "string") {
        throw new SettingsProblem(`${name} could not be read: ${bytes}. Name a settings file.`);
    }
    const [fault, ...others] = checkFile(bytes).faults;
    if (fault) {
        const more = others.length > 0 ? `, and ${others.length} more` : "";
        throw new SettingsProblem(
            `${name}:${fault.line}:${fault.column}: ${fault.message}${more}. hubguard check ${name} tells all.`.replace(
                /\.\./,
                ".",
            ),
        );
    }
    return new Tree(decoded(bytes).text).value;
}

/** Those that have a column in the console's table; the others share one. */
const COLUMNS: readonly Field[] = ["app", "criticality", "protection", "rto", "rpo", "mttr"];

/** The tags that the console shows, as the settings name them. */
export function tagNamesOf(vocabulary: Vocabulary): TagNames {
    const others = FIELDS.filter((field) => !COLUMNS.includes(field));
    const named = (fields: readonly Field[]) => fields.map((field) => tagName(field, vocabulary));
    return { columns: named(COLUMNS), others: named(others) };
}
