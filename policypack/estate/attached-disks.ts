import { append, type Estate } from "./estate.ts";
import type { DiskAttachment, Machine, MachineDisk } from "./parts.ts";
import { ABSENT } from "./value.ts";

/** A disk of a machine, and the resource that says so: the machine itself, or one that attaches the disk to it. */
export interface AttachedDisk extends MachineDisk {
    urn: string;
}

/** The disks of all machines. */
export class AttachedDisks {
    readonly #byAttachment = new Map<string, AttachedDisk[]>();

    constructor(estate: Estate) {
        for (const attachment of estate.all("disk attachment")) {
            for (const { key } of estate.follow(attachment.urn, attachment.machine, "machine").parts) {
                append(this.#byAttachment, key, diskOf(attachment));
            }
        }
    }

    of({ urn, key, disks }: Machine): AttachedDisk[] {
        return [...disks.map((disk) => ({ ...disk, urn })), ...(this.#byAttachment.get(key) ?? [])];
    }
}

/** Only data disks are attached by a resource of their own. */
function diskOf({ urn, disk }: DiskAttachment): AttachedDisk {
    return { urn, role: "data", disk, size: ABSENT };
}
