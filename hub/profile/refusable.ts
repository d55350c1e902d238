import { generated } from "./data.ts";
import { HubProfile } from "./hub-profile.ts";
import type { KnownMember, ObjectModel } from "./object-model.ts";

const paths = new Map<string, readonly string[]>();
const usual = new HubProfile();

/**
 * The members of a type's bodies that a Hub refuses, or takes some values of, as far as they have names: those of newer API
 * versions among them. As azure-native's inputs have them, without positions in lists: `storageProfile.dataDisks.toBeDetached`.
 */
export function refusablePaths(type: string): readonly string[] {
    const key = type.toLowerCase();
    const model = usual.modelOf(key);
    const known = paths.get(key) ?? (model === undefined ? [] : [...new Set(pathsIn(model, []))].sort());
    paths.set(key, known);
    return known;
}

/** @param holders the models around it: they hold each other in circles */
function pathsIn(model: ObjectModel, holders: readonly ObjectModel[]): string[] {
    const own = [...model.members, ...(model.properties?.members ?? [])].filter(
        ({ model: inner }) => inner === undefined || inner !== model.properties,
    );
    const newer = generated.newer[model.name] ?? [];
    const within = own.flatMap((member) => [
        ...(member.fact === undefined ? [] : [member.input]),
        ...innerPaths(member, [...holders, model]),
    ]);
    const facts = new Set(within.map((path) => path.split(".", 1)[0]));
    return [...within, ...newer.filter((name) => !facts.has(name))];
}

function innerPaths({ input, model, isReference }: KnownMember, holders: readonly ObjectModel[]): string[] {
    const isCircle = model === undefined || holders.some(({ name }) => name === model.name);
    return isCircle || isReference ? [] : pathsIn(model, holders).map((path) => `${input}.${path}`);
}
