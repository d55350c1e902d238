import { append, type Estate } from "../model/estate.ts";
import type { AvailabilitySet, Machine } from "../model/parts.ts";
import type { Unknown } from "../values/unknown.ts";
import { peek } from "../values/value.ts";
import { Candidates } from "./candidates.ts";
import { placementOf } from "./placement.ts";

/** The VMs in an availability set, of any application and whatever they declare. */
export interface Occupants {
    count: number;
    candidates: Candidates;
    adrift: Adrift;
}

/** VMs that could be in a set: which one they are in is not known yet. */
export interface Adrift {
    /** What the set of each waits for. */
    unknowns: ReadonlyMap<Machine, Unknown>;
    candidates: Candidates;
    /** What a resource waits for that could be any number of members. */
    unidentified?: Unknown | undefined;
}

/** Which VMs are in the availability sets of an estate. Unknown values are handed on and not asked. */
export class Occupancy {
    readonly #members = new Map<AvailabilitySet | Machine, Machine[]>();
    readonly #unknowns: [Machine, Unknown][] = [];
    readonly #adrift = new Map<string | undefined, Adrift>();
    readonly #unidentified: Unknown | undefined;

    constructor(estate: Estate) {
        this.#unidentified = estate.all("opaque").find((part) => part.unknown)?.unknown;
        for (const machine of estate.machines) {
            const { parts, unknown } = placementOf(estate, machine);
            for (const set of parts.slice(0, 1)) {
                append(this.#members, set, machine);
            }
            if (unknown) {
                this.#unknowns.push([machine, unknown]);
            }
        }
    }

    of(set: AvailabilitySet): Occupants {
        const members = this.#members.get(set) ?? [];
        return { count: members.length, candidates: new Candidates(members), adrift: this.#adriftOn(set) };
    }

    /** The sets of a Hub share them. */
    #adriftOn({ hub }: AvailabilitySet): Adrift {
        const known = this.#adrift.get(peek(hub.key));
        if (known) {
            return known;
        }
        const unknowns = new Map(this.#unknowns.filter(([machine]) => peek(machine.hub.isSameAs(hub)) !== false));
        const candidates = new Candidates([...unknowns.keys()]);
        const adrift = { unknowns, candidates, unidentified: this.#unidentified };
        this.#adrift.set(peek(hub.key), adrift);
        return adrift;
    }
}
