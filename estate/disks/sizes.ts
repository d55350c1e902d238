import type { Estate } from "../model/estate.ts";
import type { Disk, Machine, MachineDisk } from "../model/parts.ts";
import { patternOf } from "../values/spelled.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, type Value } from "../values/value.ts";
import { type AttachedDisk, AttachedDisks, idKey } from "./attached-disks.ts";

/** How large disks are together. */
export interface Size {
    /** As far as it is known, in GiB. */
    gib: number;
    /** Whether that is all: where nobody states a size, the Hub takes that of an image or a snapshot. */
    isComplete: boolean;
    /** What is to be known before the rest can be told. */
    unknown?: Unknown | undefined;
}

export type Roles = readonly MachineDisk["role"][];

/** How large the disks of machines are, as the machines say, or the disks themselves. */
export class DiskSizes {
    readonly #estate: Estate;
    readonly #attached: AttachedDisks;

    constructor(estate: Estate) {
        this.#estate = estate;
        this.#attached = new AttachedDisks(estate);
    }

    /** The disks of a machine that have one of the roles; of a scale set, those of one instance. */
    of(machine: Machine, roles: Roles): Size {
        const disks = this.#attached.of(machine);
        const isAsked = ({ role }: AttachedDisk) => roles.includes(role);
        const named = this.#distinct(disks.filter(isNamed));
        const unnamed = disks.filter((disk) => !isNamed(disk));
        const asked = unnamed.filter(isAsked);
        // Which of them is which is not known, so all or none can be told.
        const made = asked.length === unnamed.length ? this.#madeFrom(unnamed, named) : undefined;
        // A disk that is attached to a machine that is not known yet may be one of this one's.
        const adrift = this.#attached.elsewhere.flatMap(({ machine: { unknown } }) => unknown ?? []);
        return total([
            ...named.filter(isAsked).map((disk) => this.#sizeOf(disk)),
            ...(made?.map(({ size }) => size) ?? asked.map(ownSize)),
            ...(roles.includes("data") ? adrift.slice(0, 1) : []),
        ]);
    }

    #sizeOf({ urn, disk, size }: AttachedDisk): Value<number> {
        const { parts, unknown } = this.#estate.follow(urn, disk, "disk");
        return size === ABSENT ? (parts[0]?.size ?? unknown ?? ABSENT) : size;
    }

    /** The disks that unnamed ones are, by what their ids are made from; nothing where these are not as many. */
    #madeFrom(unnamed: readonly AttachedDisk[], named: readonly AttachedDisk[]): readonly Disk[] | undefined {
        const others = new Set(named.flatMap((disk) => this.#keysOf(disk)));
        // Most are mentioned by one input, which depends on as many, and by ids of which the same is known.
        const mentions = new Map(unnamed.map((one) => [mentionKey(one), one]));
        const found = [...mentions.values()].flatMap(({ urn, disk }) => this.#estate.follow(urn, disk, "disk").parts);
        const made = new Set(found);
        const parts = [...made].filter(({ key }) => !others.has(key));
        // Where a size is not known either, there may be more disks than one can see.
        const isList = unnamed.every(({ size }) => !(size instanceof Unknown));
        return isList && parts.length === unnamed.length ? parts : undefined;
    }

    /** A disk may be declared by the VM and by what attaches it. */
    #distinct(disks: readonly AttachedDisk[]): AttachedDisk[] {
        const seen = new Set<string>();
        return disks.filter((disk) => {
            const keys = this.#keysOf(disk);
            const isNew = !keys.some((key) => seen.has(key));
            for (const key of keys) {
                seen.add(key);
            }
            return isNew;
        });
    }

    #keysOf({ urn, disk }: AttachedDisk): string[] {
        const id = idKey(disk.id);
        const { parts } = this.#estate.follow(urn, disk, "disk");
        return [...parts.map(({ key }) => key), ...(id === undefined ? [] : [id])];
    }
}

/** Whether it is known which disk it is, or that it is none of its own. */
function isNamed({ disk }: AttachedDisk): boolean {
    return disk.id === ABSENT || idKey(disk.id) !== undefined;
}

/** What is the same for two mentions that lead to the same disks. */
function mentionKey({ urn, disk: { id, input } }: AttachedDisk): string {
    return JSON.stringify([urn, input, patternOf(id)]);
}

/** What the machine says of the size of an unnamed disk, which else waits for its id. */
function ownSize({ disk, size }: AttachedDisk): Value<number> {
    return size instanceof Unknown || size === ABSENT ? (disk.id as Unknown) : size;
}

/** No Hub has as much; what programs without types may pass stays a number. */
const MOST_GIB = 1e9;

function total(sizes: readonly Value<number>[]): Size {
    const known = sizes
        .filter((size) => size instanceof Known)
        .map(({ value }) => Math.min(Math.max(value, 0), MOST_GIB));
    return {
        gib: known.reduce((sum, size) => sum + size, 0),
        isComplete: known.length === sizes.length,
        unknown: sizes.find((size) => size instanceof Unknown),
    };
}
