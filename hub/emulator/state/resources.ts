import { Addresses } from "./addresses.ts";
import { Cores } from "./cores.ts";
import { DnsLabels } from "./dns-labels.ts";
import { namedBy } from "./mentions.ts";
import { collectionOf, groupOf, isGroup, subscriptionOf } from "./places.ts";
import { keyOf, type Resource } from "./resource.ts";
import { SortedIds } from "./sorted-ids.ts";

const NONE: ReadonlySet<string> = new Set();

/** All resources of a Hub, found by id, by place and by who names them, whose cost does not grow with their number. */
export class Resources {
    readonly addresses = new Addresses();
    readonly cores = new Cores();
    readonly dnsLabels = new DnsLabels();
    readonly #byKey = new Map<string, Resource>();
    /** Keys of resources by what holds them: a collection, a resource group, or a type within a subscription. */
    readonly #held = new Map<string, SortedIds>();
    /** Keys of resources by the keys of those that they name. */
    readonly #naming = new Map<string, Set<string>>();

    get size(): number {
        return this.#byKey.size;
    }

    get(id: string): Resource | undefined {
        return this.#byKey.get(keyOf(id));
    }

    /** Those of keys, as far as they are there. */
    those(keys: Iterable<string>): Resource[] {
        return Array.from(keys).flatMap((key) => this.#byKey.get(key) ?? []);
    }

    put(resource: Resource): void {
        const key = keyOf(resource.id);
        const before = this.#byKey.get(key);
        // What a change of a resource leaves alone is where it stands.
        if (before?.type === resource.type) {
            this.#forget(before);
        } else {
            this.remove(resource.id);
            for (const holder of shelvesOf(resource)) {
                this.#heldBy(holder).add(key);
            }
        }
        this.#byKey.set(key, resource);
        for (const id of namedBy(resource)) {
            const named = keyOf(id);
            const naming = this.#naming.get(named) ?? new Set();
            this.#naming.set(named, naming.add(key));
        }
        this.addresses.put(resource);
        this.cores.put(resource);
        this.dnsLabels.put(resource);
    }

    remove(id: string): void {
        const key = keyOf(id);
        const resource = this.#byKey.get(key);
        if (!resource) {
            return;
        }
        this.#byKey.delete(key);
        for (const holder of shelvesOf(resource)) {
            const held = this.#heldBy(holder);
            held.remove(key);
            if (held.size === 0) {
                this.#held.delete(holder);
            }
        }
        this.#forget(resource);
    }

    /** Those that a collection holds itself: `…/providers/Microsoft.Network/virtualNetworks`. */
    in(collection: string): SortedIds {
        return this.#found(keyOf(collection));
    }

    /** Those of a type in a subscription. */
    ofType(subscription: string, type: string): SortedIds {
        return this.#found(keyOf(`${subscription} ${type}`));
    }

    /** Those of a resource group, whatever their types, those within others included. */
    inGroup(group: string): SortedIds {
        return this.#found(`group ${keyOf(group)}`);
    }

    /** The keys of those that lie in a resource or a group, or extend one, at any depth. */
    *within(id: string): Iterable<string> {
        const group = groupOf(id);
        const held = group === undefined ? this.#subscription(id) : this.inGroup(group);
        yield* [...held.startingWith(`${keyOf(id)}/`)];
    }

    /** The keys of the resources that name an id. */
    naming(id: string): ReadonlySet<string> {
        return this.#naming.get(keyOf(id)) ?? NONE;
    }

    all(): Iterable<Resource> {
        return this.#byKey.values();
    }

    /** Forgets what the body of a resource says. */
    #forget(resource: Resource): void {
        const key = keyOf(resource.id);
        for (const named of namedBy(resource)) {
            const naming = this.#naming.get(keyOf(named));
            naming?.delete(key);
            if (naming?.size === 0) {
                this.#naming.delete(keyOf(named));
            }
        }
        this.addresses.remove(resource);
        this.cores.remove(resource);
        this.dnsLabels.remove(resource);
    }

    #subscription(id: string): SortedIds {
        return this.#found(`subscription ${subscriptionOf(id)?.toLowerCase()}`);
    }

    #found(holder: string): SortedIds {
        return this.#held.get(holder) ?? new SortedIds();
    }

    #heldBy(holder: string): SortedIds {
        const held = this.#held.get(holder) ?? new SortedIds();
        this.#held.set(holder, held);
        return held;
    }
}

function shelvesOf({ id, type }: Resource): string[] {
    const group = groupOf(id);
    return [
        keyOf(collectionOf(id)),
        keyOf(`${subscriptionOf(id) ?? ""} ${type}`),
        group === undefined || isGroup(id)
            ? `subscription ${subscriptionOf(id)?.toLowerCase()}`
            : `group ${keyOf(group)}`,
    ];
}
