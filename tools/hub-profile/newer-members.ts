import type { Member, Model } from "../../hub/profile/data.ts";

type Models = Readonly<Record<string, Model>>;

/**
 * The members that the models of a newer contract have and a Hub's lack, by the Hub's model: those of an object's
 * `properties` are with the others of the object, as in azure-native's inputs.
 */
export class NewerMembers {
    readonly #models: Models;
    readonly #newer: Models;
    readonly #compared = new Set<string>();
    readonly members: Record<string, Set<string>> = {};

    constructor(models: Models, newer: Models) {
        this.#models = models;
        this.#newer = newer;
    }

    compare(name: string, newerName: string): void {
        const pair = `${name} ${newerName}`;
        if (this.#compared.has(pair)) {
            return;
        }
        this.#compared.add(pair);
        const own = flattened(this.#models, name);
        for (const [member, newer] of flattened(this.#newer, newerName)) {
            const known = own.get(member);
            if (known === undefined && !newer.readOnly) {
                this.members[name] ??= new Set();
                this.members[name].add(newer.input ?? newer.name);
            }
            const [ref, newerRef] = [known && modelOf(known), modelOf(newer)];
            if (ref !== undefined && newerRef !== undefined) {
                this.compare(ref, newerRef);
            }
        }
    }
}

function flattened(models: Models, name: string): Map<string, Member & { name: string }> {
    const { properties, ...own } = models[name] ?? {};
    const within = properties?.$ref === undefined ? {} : (models[properties.$ref] ?? {});
    const isNested = properties?.$ref === undefined && properties !== undefined;
    const entries = [
        ...Object.entries(within),
        ...Object.entries(own),
        ...(isNested ? ([["properties", properties]] as const) : []),
    ];
    return new Map(entries.map(([member, value]) => [member.toLowerCase(), { ...value, name: member }]));
}

function modelOf({ $ref, items, map }: Member): string | undefined {
    return $ref ?? (items && modelOf(items)) ?? (map && modelOf(map));
}
