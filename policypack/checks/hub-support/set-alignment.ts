import { placementOf } from "../../../estate/availability/placement.ts";
import { describeMachines } from "../../../estate/model/describe.ts";
import type { Estate } from "../../../estate/model/estate.ts";
import { groupBy } from "../../../estate/model/group-by.ts";
import type { AvailabilitySet, Machine } from "../../../estate/model/parts.ts";
import { peek } from "../../../estate/values/reading.ts";
import { quote } from "../../../text/quote.ts";
import type { Finding } from "../../judging/rule.ts";
import { told } from "../told.ts";

/**
 * VMs in availability sets that do not take their kind of disks: managed ones need a set that is Aligned, others one that is
 * not. A deployment ends there (https://learn.microsoft.com/azure/virtual-machines/availability-set-overview).
 */
export function* misalignedSets(estate: Estate): Iterable<Finding> {
    const members = estate.machines.flatMap((machine) => {
        const [set] = placementOf(estate, machine).parts;
        return set?.kind === "availability set" ? [{ machine, set }] : [];
    });
    for (const [set, held] of groupBy(members, (member) => member.set)) {
        if (peek(set.hub.isPublicCloud) || set.hub.isPublicCloud.isUnknown) {
            continue;
        }
        for (const areManaged of [true, false]) {
            const about = held
                .map(({ machine }) => machine)
                .filter((machine) => machine.areDisksManaged.isKnown && machine.areDisksManaged.value === areManaged);
            if (about.length > 0 && set.isAligned.isKnown && set.isAligned.value !== areManaged) {
                yield* told(about, describeMisaligned(about, set, areManaged));
            }
        }
    }
}

function describeMisaligned(machines: readonly Machine[], set: AvailabilitySet, areManaged: boolean): string {
    const subject = `${describeMachines(machines)} ${machines.length === 1 ? "has" : "have"}`;
    const name = `availability set ${quote(set.name)}`;
    return areManaged
        ? `${subject} managed disks, and ${name} takes others only, as it is not Aligned. Set its sku.name to "Aligned".`
        : `${subject} disks in a storage account (storageProfile.osDisk.vhd), and ${name} takes managed ones only, as it is ` +
              "Aligned. Use managed disks, or another set.";
}
