import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { ANY, areSame, folded, isIdentified, isOpen, type Pattern } from "../values/pattern.ts";
import { Patterns } from "../values/patterns.ts";
import type { StackResource } from "../values/resource.ts";
import { patternOf } from "../values/spelled.ts";
import type { Target } from "../values/target.ts";
import { Unknown } from "../values/unknown.ts";
import { Absent, Known, peek, type Value } from "../values/value.ts";
import { type ArmId, type Identity, isArmId, parseArmId, RESOURCE_GROUP } from "./arm-id.ts";
import type { Machine, Part, Reference } from "./parts.ts";

export type PartOf<K extends Part["kind"]> = Extract<Part, { kind: K }>;

/** ARM types of the parts that references lead to. */
const ARM_TYPES = {
    "availability set": ["microsoft.compute/availabilitysets"],
    disk: ["microsoft.compute/disks"],
    machine: ["microsoft.compute/virtualmachines", "microsoft.compute/virtualmachinescalesets"],
    "network interface": ["microsoft.network/networkinterfaces"],
    "load balancer": ["microsoft.network/loadbalancers"],
    "backend pool": ["microsoft.network/loadbalancers/backendaddresspools"],
    "resource group": [RESOURCE_GROUP],
    "disk attachment": [],
    "pool association": [],
    probe: [],
    capture: [],
    lock: [],
    opaque: [],
    "hub resource": [],
} as const satisfies Record<Part["kind"], readonly string[]>;

/** The stack as rules see it: machines and what belongs to them, whichever provider's resources they come from. */
export class Estate {
    readonly #resources: ReadonlyMap<string, StackResource>;
    readonly #byUrn = new Map<string, Part[]>();
    readonly #byName = new Map<string, Part[]>();
    /** The same by the endpoint of their Hub, once one was asked for that several have. */
    readonly #byEndpoint = new Map<string, ReadonlyMap<string | undefined, readonly Part[]>>();
    readonly #byKind = new Map<Part["kind"], Part[]>();
    /** For each kind, names that are not known yet, by what is known of them: an id could be that part's. */
    readonly #unnamed = new Map<Part["kind"], Map<Pattern, Unknown>>();
    /** What is known of names of a kind, once it was asked for. */
    readonly #patterns = new Map<string, Patterns>();

    constructor(resources: ReadonlyMap<string, StackResource>, parts: Iterable<Part>) {
        this.#resources = resources;
        for (const part of parts) {
            append(this.#byUrn, part.urn, part);
            append(this.#byKind, part.kind, part);
            const { type, name } = part.identity;
            const pattern = folded(patternOf(name) ?? ANY);
            if (name instanceof Unknown) {
                const others = this.#unnamed.get(part.kind) ?? new Map<Pattern, Unknown>();
                this.#unnamed.set(part.kind, others.set(pattern, name));
            }
            if (ARM_TYPES[part.kind].length > 0 && isIdentified(pattern)) {
                append(this.#byName, `${type}/${pattern}`, part);
            }
        }
    }

    /** Whether the stack holds a resource. */
    holds(urn: string): boolean {
        return this.#resources.has(urn);
    }

    partsAt(urn: string): readonly Part[] {
        return this.#byUrn.get(urn) ?? [];
    }

    machinesAt(urn: string): readonly Machine[] {
        return this.partsAt(urn).filter((part) => part.kind === "machine");
    }

    /** The parts of a kind at a URN; none where it deploys several such resources, of which any could be meant. */
    onlyAt<K extends Part["kind"]>(urn: string, kind: K): readonly PartOf<K>[] {
        const parts = this.partsAt(urn).filter((part): part is PartOf<K> => part.kind === kind);
        return parts.every(({ key }) => key === parts[0]?.key) ? parts : [];
    }

    get machines(): readonly Machine[] {
        return this.all("machine");
    }

    all<K extends Part["kind"]>(kind: K): readonly PartOf<K>[] {
        return (this.#byKind.get(kind) ?? []) as PartOf<K>[];
    }

    /** The resources that the value of an input waits for. */
    dependenciesOf(urn: string, input: string): readonly string[] {
        return (this.#resources.get(urn)?.dependencies[input] ?? []).map((resource) => resource.urn);
    }

    /** Follows a reference from a resource to parts of a kind. */
    follow<K extends Part["kind"]>(urn: string, { id, input }: Reference, kind: K): Target<PartOf<K>> {
        if (id instanceof Absent) {
            return { parts: [], isOutside: false };
        }
        const pattern = patternOf(id) ?? ANY;
        const meant = ARM_TYPES[kind].flatMap((type) => parseArmId(pattern, type) ?? []);
        const named = this.#named(meant, kind, this.#byUrn.get(urn)?.[0]?.hub);
        if (named.length > 0) {
            return { parts: named, isOutside: false };
        }
        const made = id instanceof Unknown ? this.#made(urn, input, kind, meant) : [];
        if (made.length > 0) {
            return { parts: made, isOutside: false };
        }
        const unknown = this.#possible(meant, kind, id);
        const isTold = id instanceof Known || meant.length > 0 || isArmId(pattern);
        return unknown || !isTold
            ? { parts: [], isOutside: false, unknown: unknown ?? (id as Unknown) }
            : { parts: [], isOutside: meant.length > 0 };
    }

    /** The parts that an id names; where some are in its resource group for sure, only these. */
    #named<K extends Part["kind"]>(meant: readonly ArmId[], kind: K, hub: DeployedHub | undefined): PartOf<K>[] {
        const candidates = meant.flatMap((arm) => {
            const parts = isIdentified(arm.name) ? this.#ofName(`${arm.type}/${folded(arm.name)}`, hub) : [];
            return parts
                .filter((part): part is PartOf<K> => part.kind === kind)
                .map((part) => ({ part, isIn: isIn(arm.resourceGroup, part.identity) }));
        });
        const sure = candidates.filter(({ isIn }) => isIn);
        const found = sure.length > 0 ? sure : candidates.filter(({ isIn }) => isIn !== false);
        return found.map(({ part }) => part);
    }

    /** Two Hubs may hold resources of the same names, which an id does not tell apart. */
    #ofName(name: string, hub: DeployedHub | undefined): readonly Part[] {
        const parts = this.#byName.get(name) ?? [];
        const endpoint = hub && peek(hub.endpoint);
        if (endpoint === undefined) {
            return parts;
        }
        const byEndpoint = this.#byEndpoint.get(name) ?? Map.groupBy(parts, (part) => peek(part.hub.endpoint));
        this.#byEndpoint.set(name, byEndpoint);
        return [...(byEndpoint.get(endpoint) ?? []), ...(byEndpoint.get(undefined) ?? [])];
    }

    /** The parts that an id was made from, as far as they may have it. */
    #made<K extends Part["kind"]>(urn: string, input: string, kind: K, meant: readonly ArmId[]): PartOf<K>[] {
        const parts = this.dependenciesOf(urn, input).flatMap((dependency) => this.onlyAt(dependency, kind));
        const mayHave = ({ identity }: PartOf<K>) =>
            meant.length === 0 ||
            meant.some(({ name, resourceGroup }) => {
                const own = patternOf(identity.name) ?? ANY;
                return areSame(name, own) !== false && isIn(resourceGroup, identity) !== false;
            });
        return parts.filter(mayHave);
    }

    /** What is to be known before an id can be told from those of the parts of a kind. */
    #possible(meant: readonly ArmId[], kind: Part["kind"], id: Value<string>): Unknown | undefined {
        const own = id instanceof Unknown ? id : undefined;
        for (const { name } of meant) {
            const pattern = this.#unnamedOf(kind).find(name);
            if (pattern !== undefined) {
                return own ?? this.#unnamed.get(kind)?.get(pattern);
            }
            if (own && name.includes(ANY) && (isOpen(name) || this.#namesOf(kind).find(name) !== undefined)) {
                return own;
            }
        }
        return undefined;
    }

    #unnamedOf(kind: Part["kind"]): Patterns {
        return this.#once(`unnamed ${kind}`, () => this.#unnamed.get(kind)?.keys() ?? []);
    }

    #namesOf(kind: Part["kind"]): Patterns {
        return this.#once(kind, () => this.all(kind).map(({ identity }) => patternOf(identity.name) ?? ANY));
    }

    #once(key: string, patterns: () => Iterable<Pattern>): Patterns {
        const found = this.#patterns.get(key) ?? new Patterns(patterns());
        this.#patterns.set(key, found);
        return found;
    }
}

/** Whether a resource is in a group; nothing where that is not known. */
function isIn(group: Pattern, { resourceGroup }: Identity): boolean | undefined {
    return areSame(group, patternOf(resourceGroup) ?? ANY);
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const list = map.get(key);
    if (list) {
        list.push(value);
    } else {
        map.set(key, [value]);
    }
}
