import { type AbsentType, generated, type LimitName, type ListName, published, type Range } from "./data.ts";
import { type Feature, FeatureSet, type PathTree } from "./features.ts";
import { modelNamed } from "./models.ts";
import { NamePatterns } from "./name-patterns.ts";
import type { ObjectModel } from "./object-model.ts";

/** What the operator of a Hub knows better about it than what is published. */
export interface HubOverrides {
    /** The version of its software: `2406`. */
    build?: string;
    /** Names of sizes, where `#` stands for a number and `*` for anything; they replace the published ones. */
    vmSizes?: readonly string[];
    diskSkus?: readonly string[];
    /** The most that it takes. */
    limits?: Readonly<Partial<Record<LimitName, number>>>;
    /** What it has after all. */
    allow?: readonly Feature[];
    /** What it lacks besides. */
    refuse?: readonly Feature[];
    /** The API versions of types, which replace the published ones. */
    apiVersions?: Readonly<Record<string, readonly string[]>>;
}

/** A type of resource that a Hub has. */
export interface HubType {
    /** As Microsoft spells it: `Microsoft.Compute/virtualMachines`. */
    name: string;
    /** What messages call one: `VM`. */
    noun: string;
    /** The one of the API profile, which the model is of. */
    apiVersion: string;
    /** All that it takes, the newest first. */
    apiVersions: readonly string[];
    /** The model of its bodies; without one they are not checked. */
    model?: string;
    /** Whether it can only be read. */
    isReadOnly: boolean;
}

/** What one Hub has and takes: as published, with what its operator knows better. */
export class HubProfile {
    readonly overrides: HubOverrides;
    /** Names of sizes and of kinds of disks that it has. */
    readonly lists: Readonly<Record<ListName, NamePatterns>>;
    readonly #types: ReadonlyMap<string, HubType>;
    readonly #allow: FeatureSet;
    readonly #refuse: FeatureSet;

    constructor(overrides: HubOverrides = {}) {
        const { vmSizes = published.vmSizes, diskSkus = published.diskSkus, allow = [], refuse = [] } = overrides;
        this.overrides = overrides;
        this.lists = { vmSizes: new NamePatterns(vmSizes), diskSkus: new NamePatterns(diskSkus) };
        this.#allow = new FeatureSet(allow);
        this.#refuse = new FeatureSet(refuse);
        this.#types = typesWith(overrides.apiVersions ?? {});
    }

    /** What the Hub has of this name, whatever its case. */
    typeNamed(type: string): HubType | undefined {
        const found = this.#types.get(type.toLowerCase());
        return found && this.#isThere(found.name) ? found : undefined;
    }

    get types(): readonly HubType[] {
        return [...this.#types.values()].filter(({ name }) => this.#isThere(name));
    }

    /** What is said of a type that the Hub lacks as Hubs do, or of the one or the namespace that holds it. */
    absentType(type: string): AbsentType | undefined {
        return this.#allow.hasType(type) ? undefined : absentType(type);
    }

    /** Whether the operator says that the Hub does not have a type. */
    refusesType(type: string): boolean {
        return this.#refuse.hasType(type);
    }

    hasVmSize(name: string): boolean {
        return this.lists.vmSizes.match(name);
    }

    hasDiskSku(name: string): boolean {
        return this.lists.diskSkus.match(name);
    }

    limit(name: LimitName): Range {
        const { from, to } = published.limits[name];
        return { from, to: this.overrides.limits?.[name] ?? to };
    }

    /** Whether the Hub is of a build or a newer one. Of a Hub that nobody tells the build of, none is sure. */
    reaches(build: string): boolean {
        const own = this.overrides.build;
        return own !== undefined && Number(own) >= Number(build);
    }

    /** The model of the bodies of a type; nothing where they are not checked. */
    modelOf(type: string): ObjectModel | undefined {
        const model = this.#types.get(type.toLowerCase())?.model;
        return model === undefined || this.#allow.hasType(type) ? undefined : modelNamed(model);
    }

    /** The members of a type's bodies that the Hub has after all. */
    allowed(type: string): PathTree | undefined {
        return this.#allow.pathsOf(type);
    }

    /** The members of a type's bodies that the Hub lacks besides. */
    refused(type: string): PathTree | undefined {
        return this.#refuse.pathsOf(type);
    }

    #isThere(type: string): boolean {
        return !this.refusesType(type) && this.absentType(type) === undefined;
    }
}

/** All types of which something is known: those that a Hub has, and those that it lacks. */
export const publishedTypes = [...Object.keys(generated.types), ...Object.keys(published.absentTypes)] as [
    string,
    ...string[],
];

/** What is said of a type that Hubs lack, or of the one or the namespace that holds it. */
export function absentType(type: string): AbsentType | undefined {
    const segments = type.toLowerCase().split("/");
    const holders = segments.map((_, at) => segments.slice(0, segments.length - at).join("/"));
    return holders.map((holder) => ABSENT.get(holder)).find((absent) => absent !== undefined);
}

/** How messages call a resource of a type: `load balancer`. */
export function nounOf(type: string): string {
    const key = type.toLowerCase();
    const [namespace = ""] = key.split("/");
    return NOUNS.get(key) ?? (ABSENT.get(key) ?? ABSENT.get(namespace))?.noun ?? "resource";
}

const ABSENT = byLowerCase(published.absentTypes);
const NOUNS = byLowerCase(published.nouns);
const PUBLISHED = byLowerCase(
    Object.fromEntries(
        Object.entries(generated.types).map(
            ([name, { apiVersion, apiVersions, model, readOnly = false }]): [string, HubType] => {
                const told = { name, noun: nounOf(name), apiVersion, apiVersions, isReadOnly: readOnly };
                return [name, model === undefined ? told : { ...told, model }];
            },
        ),
    ),
);

function typesWith(apiVersions: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, HubType> {
    const told = Object.entries(apiVersions).map(([name, versions]): [string, HubType] => {
        const known = PUBLISHED.get(name.toLowerCase());
        const sorted = [...new Set(versions)].sort().reverse();
        const apiVersion = sorted.find((version) => version === known?.apiVersion) ?? sorted[0] ?? "";
        const type = { name, noun: nounOf(name), isReadOnly: false, ...known, apiVersion, apiVersions: sorted };
        return [name.toLowerCase(), type];
    });
    return told.length === 0 ? PUBLISHED : new Map([...PUBLISHED, ...told]);
}

function byLowerCase<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
    return new Map(Object.entries(entries).map(([name, entry]) => [name.toLowerCase(), entry]));
}
