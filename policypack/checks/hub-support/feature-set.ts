import type { Feature } from "./features.ts";

/** Types and members that a platform team names, found by their names. There may be thousands. */
export class FeatureSet {
    readonly #types: ReadonlySet<string>;
    readonly #paths: ReadonlyMap<string, readonly string[]>;
    readonly #members: ReadonlySet<string>;

    constructor(features: readonly Feature[]) {
        const members = features.flatMap(({ type, path }) => (path === undefined ? [] : [{ type, path }]));
        this.#types = new Set(features.flatMap(({ type, path }) => (path === undefined ? [type] : [])));
        this.#members = new Set(members.map(({ type, path }) => keyOf(type, path)));
        this.#paths = new Map(
            [...Map.groupBy(members, ({ type }) => type)].map(([type, own]) => [type, own.map(({ path }) => path)]),
        );
    }

    /** Whether it names a type, or one that holds it. */
    hasType(type: string): boolean {
        return holdersOf(type, "/").some((holder) => this.#types.has(holder));
    }

    /** Whether it names a member of a type's bodies, one that holds it, or the whole type. */
    hasMember(type: string, path: string): boolean {
        return this.hasType(type) || holdersOf(path, ".").some((holder) => this.#members.has(keyOf(type, holder)));
    }

    /** The members of a type's bodies that it names. */
    pathsOf(type: string): readonly string[] {
        return this.#paths.get(type) ?? [];
    }
}

/** A path, and those that it is within: `a/b` and `a` of `a/b`. */
function holdersOf(path: string, separator: string): string[] {
    const steps = path.split(separator);
    return steps.map((_, at) => steps.slice(0, at + 1).join(separator));
}

function keyOf(type: string, path: string): string {
    return `${type}: ${path.toLowerCase()}`;
}
