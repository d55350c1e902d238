/** A type, or a member of its bodies, as the operator of a Hub names it. */
export interface Feature {
    /** In lower case: `microsoft.compute/disks`. */
    type: string;
    /** As azure-native's inputs have it, without positions in lists: `sku.tier`; nothing for the whole type. */
    path?: string;
}

/** Paths by their steps. One that ends somewhere stands for all below it. */
export interface PathTree {
    isEnd: boolean;
    readonly steps: ReadonlyMap<string, PathTree>;
}

/** Types and members, found by their names. There may be thousands. */
export class FeatureSet {
    readonly #types: ReadonlySet<string>;
    readonly #paths: ReadonlyMap<string, PathTree>;

    constructor(features: readonly Feature[]) {
        this.#types = new Set(features.flatMap(({ type, path }) => (path === undefined ? [type] : [])));
        const byType = Map.groupBy(features, ({ type }) => type);
        this.#paths = new Map([...byType].map(([type, own]) => [type, treeOf(own.flatMap(({ path }) => path ?? []))]));
    }

    /** Whether it names a type, or one that holds it. */
    hasType(type: string): boolean {
        const steps = type.toLowerCase().split("/");
        return steps.some((_, at) => this.#types.has(steps.slice(0, at + 1).join("/")));
    }

    /** The members of a type's bodies that it names. */
    pathsOf(type: string): PathTree | undefined {
        return this.#paths.get(type.toLowerCase());
    }
}

/** What a tree says of the member of an object. */
export function below(tree: PathTree | undefined, member: string): PathTree | undefined {
    return tree?.steps.get(member.toLowerCase());
}

function treeOf(paths: readonly string[]): PathTree {
    const root = node();
    for (const path of paths) {
        let at = root;
        for (const step of path.toLowerCase().split(".")) {
            const next = at.steps.get(step) ?? node();
            at.steps.set(step, next);
            at = next;
        }
        at.isEnd = true;
    }
    return root;
}

interface GrowingTree extends PathTree {
    steps: Map<string, GrowingTree>;
}

function node(): GrowingTree {
    return { isEnd: false, steps: new Map() };
}
