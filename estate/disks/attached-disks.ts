import { append, type Estate } from "../model/estate.ts";
import type { DiskAttachment, Machine, MachineDisk, Reference } from "../model/parts.ts";
import { folded, isIdentified } from "../values/pattern.ts";
import { patternOf } from "../values/spelled.ts";
import type { Target } from "../values/target.ts";
import type { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, type Value } from "../values/value.ts";

/** A disk of a machine, and the resource that says so: the machine itself, or one that attaches the disk to it. */
export interface AttachedDisk extends MachineDisk {
    urn: string;
}

/** The disks of all machines. */
export class AttachedDisks {
    readonly #byAttachment = new Map<string, AttachedDisk[]>();

    /** Disks that are attached to machines out of the stack, or to such as are not known yet. */
    readonly elsewhere: { urn: string; disk: Reference; machine: Target<Machine> }[] = [];

    constructor(estate: Estate) {
        for (const attachment of estate.all("disk attachment")) {
            const { urn, disk } = attachment;
            const machine = estate.follow(urn, attachment.machine, "machine");
            for (const { key } of machine.parts) {
                append(this.#byAttachment, key, diskOf(attachment));
            }
            if (machine.parts.length === 0) {
                this.elsewhere.push({ urn, disk, machine });
            }
        }
    }

    of(machine: Machine): AttachedDisk[] {
        const { urn, disks } = machine;
        return [...disks.map((disk) => ({ ...disk, urn })), ...this.beside(machine).disks];
    }

    /** The disks that other resources attach to a machine; where there is none, what may still turn out to be one. */
    beside({ key }: Machine): { disks: readonly AttachedDisk[]; unknown?: Unknown | undefined } {
        const disks = this.#byAttachment.get(key);
        return disks
            ? { disks }
            : { disks: [], unknown: this.elsewhere.find(({ machine }) => machine.unknown)?.machine.unknown };
    }
}

/** What is the same for two ids of one disk; nothing where the id is not known to be any one. */
export function idKey(id: Value<string>): string | undefined {
    const pattern = patternOf(id);
    return pattern !== undefined && isIdentified(pattern) ? folded(pattern) : undefined;
}

/** Only data disks are attached by a resource of their own. */
function diskOf({ urn, disk }: DiskAttachment): AttachedDisk {
    return { urn, role: "data", presence: new Known(true as const), disk, size: ABSENT };
}
