import type { DeployedHub } from "../hubs/deployed-hub.ts";
import type { StackResource } from "../values/resource.ts";
import type { Target } from "../values/target.ts";
import { Unknown } from "../values/unknown.ts";
import { Absent, Known, peek } from "../values/value.ts";
import { type Identity, parseArmId, RESOURCE_GROUP } from "./arm-id.ts";
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
    readonly #byKind = new Map<Part["kind"], Part[]>();
    /** For each kind, a name that is not known yet: an id that leads nowhere could be that part's. */
    readonly #unnamed = new Map<Part["kind"], Unknown>();

    constructor(resources: ReadonlyMap<string, StackResource>, parts: Iterable<Part>) {
        this.#resources = resources;
        for (const part of parts) {
            append(this.#byUrn, part.urn, part);
            append(this.#byKind, part.kind, part);
            if (part.identity.name instanceof Unknown) {
                this.#unnamed.set(part.kind, part.identity.name);
            }
            const name = peek(part.identity.name);
            if (name !== undefined) {
                append(this.#byName, `${part.identity.type}/${name.toLowerCase()}`, part);
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
        if (id instanceof Known) {
            const parts = this.#named(id.value, kind, this.#byUrn.get(urn)?.[0]?.hub);
            const isElsewhere = parts.length === 0 && namesKind(id.value, kind);
            const unknown = isElsewhere ? this.#unnamed.get(kind) : undefined;
            return unknown ? { parts, isOutside: false, unknown } : { parts, isOutside: isElsewhere };
        }
        const parts = this.dependenciesOf(urn, input).flatMap((dependency) => this.onlyAt(dependency, kind));
        return parts.length > 0 ? { parts, isOutside: false } : { parts, isOutside: false, unknown: id };
    }

    #named<K extends Part["kind"]>(id: string, kind: K, hub: DeployedHub | undefined): PartOf<K>[] {
        return ARM_TYPES[kind].flatMap((type) => {
            const arm = parseArmId(id, type);
            const candidates = arm ? (this.#byName.get(`${type}/${arm.name}`) ?? []) : [];
            return candidates.filter(
                (part) =>
                    part.kind === kind && isIn(arm?.resourceGroup ?? "", part.identity) && !isOnAnother(part.hub, hub),
            ) as PartOf<K>[];
        });
    }
}

function namesKind(id: string, kind: Part["kind"]): boolean {
    return ARM_TYPES[kind].some((type) => parseArmId(id, type) !== undefined);
}

/** A resource group that is not known yet could be the one. */
function isIn(group: string, { resourceGroup }: Identity): boolean {
    const known = peek(resourceGroup)?.toLowerCase();
    return known === undefined || group === "*" || known === group;
}

/** Two Hubs may hold resources of the same names, which an id does not tell apart. */
function isOnAnother(hub: DeployedHub, other: DeployedHub | undefined): boolean {
    const [own, others] = [peek(hub.endpoint), other && peek(other.endpoint)];
    return own !== undefined && others !== undefined && own !== others;
}

export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const list = map.get(key);
    if (list) {
        list.push(value);
    } else {
        map.set(key, [value]);
    }
}
