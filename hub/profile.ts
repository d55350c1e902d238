import data from "./profile.json" with { type: "json" };

/** A list of names that the Hub's operator may know better. */
export type ListName = "vmSizes" | "diskSkus";

/** A range of numbers likewise. */
export type LimitName = keyof typeof data.limits;

export interface Range {
    from: number;
    to: number;
}

/** A type of resource that a Hub has. */
interface HubType {
    noun: string;
    apiVersion: string;
    model?: string;
}

/** A type that Azure has and a Hub lacks, or a whole namespace of them. */
interface AbsentType {
    noun: string;
    because: string;
    instead: string;
}

/**
 * A member of a body that a Hub refuses, unless its value is one that it takes. What it takes asks for nothing more than
 * it does anyway.
 */
interface MemberFact {
    takes?: readonly (string | number | boolean)[];
    /** The list of values that it takes. */
    oneOf?: ListName;
    /** The range of numbers that it takes. */
    limit?: LimitName;
    /** The member beside it that makes it take the others too. */
    unlessBeside?: string;
    /** The build from which on it takes the others too. */
    untilBuild?: string;
    /** Why: `a Hub has no availability zones`. Where nothing is said, its API version does not know the member. */
    because?: string;
    /** What to do; where nothing is said, to leave it out. */
    instead?: string;
}

/** A fact with the path of its member in the body, without positions in lists: `storageProfile.dataDisks.detachOption`. */
export interface Member extends MemberFact {
    path: string;
}

/** Members by path; below one, those of another model may stand. An empty path is the place of the model itself. */
type Model = Readonly<Record<string, MemberFact & { model?: string }>>;

interface Profile {
    types: Readonly<Record<string, HubType>>;
    absentTypes: Readonly<Record<string, AbsentType>>;
    models: Readonly<Record<string, Model>>;
    /** Names of sizes, where `#` stands for a number and `*` for anything. */
    vmSizes: readonly string[];
    diskSkus: readonly string[];
    limits: Readonly<Record<LimitName, Range>>;
}

/** What a Hub has, as published: its operator's updates may change it. */
export const profile = data as Profile;

/** Names of types are compared without case. */
const types = byLowerCase(profile.types);
const absentTypes = byLowerCase(profile.absentTypes);
const members = new Map<string, readonly Member[]>();

export function hubType(type: string): HubType | undefined {
    return types.get(type.toLowerCase());
}

/** How messages call a resource of a type: `load balancer`. */
export function nounOf(type: string): string {
    const key = type.toLowerCase();
    const [namespace = ""] = key.split("/");
    return (types.get(key) ?? absentTypes.get(key) ?? absentTypes.get(namespace))?.noun ?? "resource";
}

/** What is said of a type that a Hub lacks, or of the one or the namespace that holds it. */
export function absentType(type: string): AbsentType | undefined {
    const segments = type.toLowerCase().split("/");
    const holders = segments.map((_, at) => segments.slice(0, segments.length - at).join("/"));
    return holders.map((holder) => absentTypes.get(holder)).find((absent) => absent !== undefined);
}

/** The members of a type's bodies that a Hub refuses, or takes some values of. */
export function membersOf(type: string): readonly Member[] {
    const key = type.toLowerCase();
    const known = members.get(key) ?? expanded(types.get(key)?.model);
    members.set(key, known);
    return known;
}

function expanded(model: string | undefined): Member[] {
    return Object.entries(profile.models[model ?? ""] ?? {}).flatMap(([path, { model: below, ...fact }]) => {
        const inner = below === undefined ? [{ path: "", ...fact }] : expanded(below);
        return inner.map((member) => ({ ...member, path: [path, member.path].filter(Boolean).join(".") }));
    });
}

function byLowerCase<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
    return new Map(Object.entries(entries).map(([name, entry]) => [name.toLowerCase(), entry]));
}
