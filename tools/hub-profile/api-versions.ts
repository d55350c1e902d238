import data from "./api-versions.json" with { type: "json" };

/** API versions that a Hub takes: its profile names one, and real Hubs have told of others, most of them older. */
interface VersionSet {
    ofProfile: string;
    seen: readonly { source: string; versions: readonly string[] }[];
}

export type SetName = keyof typeof data.sets;

/** The API versions of a set, the newest first. */
export function versionsOf(set: SetName): string[] {
    const { ofProfile, seen }: VersionSet = data.sets[set];
    return [...new Set([ofProfile, ...seen.flatMap(({ versions }) => versions)])].sort().reverse();
}

/** The one that the profile names. */
export function versionOfProfile(set: SetName): string {
    return data.sets[set].ofProfile;
}

/** Where the sets are from. */
export function versionSources(): string[] {
    const sets: VersionSet[] = Object.values(data.sets);
    return [...new Set([data.profile, ...sets.flatMap(({ seen }) => seen.map(({ source }) => source))])];
}
