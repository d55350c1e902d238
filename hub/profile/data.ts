import data from "../profile.json" with { type: "json" };
import refused from "../refusals.json" with { type: "json" };

/** A member of a model on the wire. */
export interface Member {
    /** `any` is free JSON, which is not looked into. */
    type?: "string" | "number" | "boolean" | "any";
    /** All texts that it can be. */
    enum?: readonly string[];
    /** The name of its model. */
    $ref?: string;
    /** What a list holds. */
    items?: Member;
    /** What an object with names of any kind holds. */
    map?: Member;
    required?: boolean;
    /** What a Hub tells and clients send back; it takes it, and goes by its own. */
    readOnly?: boolean;
    /** What azure-native calls it, where that is another name. */
    input?: string;
}

/** The members of an object by name. */
export type Model = Readonly<Record<string, Member>>;

/** A type of resource that a Hub has. */
export interface TypeEntry {
    /** The one of the profile, which the model is of. */
    apiVersion: string;
    /** All that Hubs were seen to take, the newest first. */
    apiVersions: readonly string[];
    /** The model of its bodies; without one they are not checked. */
    model?: string;
    /** Why there is none. */
    unchecked?: string;
    /** Whether it can only be read. */
    readOnly?: boolean;
}

/** What tools/hub-profile makes of Microsoft's clients and published lists of API versions. */
export interface GeneratedProfile {
    name: string;
    generated: { on: string; from: Readonly<Record<string, string>>; apiVersions: readonly string[] };
    types: Readonly<Record<string, TypeEntry>>;
    models: Readonly<Record<string, Model>>;
    /** Members that the API versions of azure-native 3 have besides, by model. */
    newer: Readonly<Record<string, readonly string[]>>;
}

/** A list of names that the Hub's operator may know better. */
export type ListName = "vmSizes" | "diskSkus";

/** A range of numbers likewise. */
export type LimitName = keyof typeof refused.limits;

export interface Range {
    from: number;
    to: number;
}

/** A type that Azure has and a Hub lacks, or a whole namespace of them. */
export interface AbsentType {
    noun: string;
    because: string;
    instead: string;
}

/**
 * A member of a body that a Hub refuses, unless its value is one that it takes. What it takes asks for nothing more than
 * it does anyway.
 */
export interface MemberFact {
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
    /** The name on the wire, where azure-native calls the member otherwise and the contract does not have it. */
    onWire?: string;
}

/** What is kept by hand, as no contract tells it. */
export interface Refusals {
    sources: Readonly<Record<string, readonly string[]>>;
    nouns: Readonly<Record<string, string>>;
    absentTypes: Readonly<Record<string, AbsentType>>;
    /** Names of sizes, where `#` stands for a number and `*` for anything. */
    vmSizes: readonly string[];
    diskSkus: readonly string[];
    limits: Readonly<Record<LimitName, Range>>;
    /** What a Hub calls the objects of a model in its messages, where that is another name. */
    objects: Readonly<Record<string, string>>;
    /** Facts by model and path, as azure-native's inputs have it. */
    members: Readonly<Record<string, Readonly<Record<string, MemberFact>>>>;
}

/** What the contracts of a Hub's API versions have. */
export const generated = data as GeneratedProfile;

/** What a Hub lacks, refuses or limits besides, as published: its operator's updates may change it. */
export const published = refused as Refusals;
