import { groupOf } from "../../../state/places.ts";
import { keyOf } from "../../../state/resource.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { objectIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { type Domains, membersOf, nextDomains } from "../availability-sets/members.ts";
import { absent, changed, invalid, notAllowed } from "../refusals.ts";

/** How many machines a set takes: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
const MOST = 200;

/** The availability set of a machine. */
export interface Membership {
    id: string;
    /** Where a new machine stands in it. */
    domains: Partial<Domains>;
}

/**
 * The set that a machine stands in. How many machines it takes does not depend on its fault domains: Azure puts as many into
 * each as come.
 * @param sent its id
 * @throws ArmError where it is another one than before, or does not take the machine
 */
export function membershipOf(write: Write, sent: string | undefined, isManaged: boolean): Membership | undefined {
    const { hub, id, before } = write;
    const own = before && textIn(objectIn(objectIn(before.body, "properties"), "availabilitySet"), "id");
    if (before) {
        if (sent !== undefined && keyOf(sent) !== keyOf(own ?? "")) {
            throw changed("availabilitySet.id");
        }
        return own === undefined ? undefined : { id: own, domains: {} };
    }
    if (sent === undefined) {
        return undefined;
    }
    const set = hub.resources.get(sent);
    if (set?.type !== "Microsoft.Compute/availabilitySets") {
        throw absent(`The Availability Set ${sent} cannot be found.`);
    }
    if (keyOf(groupOf(set.id) ?? "") !== keyOf(groupOf(id) ?? "")) {
        // Azure refuses it; in which words, nobody has written down.
        throw invalid(
            "availabilitySet.id",
            `Availability Set '${set.id}' and Virtual Machine '${id}' must be in the same resource group.`,
        );
    }
    const isAligned = textIn(objectIn(set.body, "sku"), "name") === "Aligned";
    if (isAligned !== isManaged) {
        // https://github.com/chef/knife-azure/issues/446
        throw new ArmError(
            400,
            "BadRequest",
            "Addition of a VM with managed disks to non-managed Availability Set or addition of a VM with blob based disks to managed " +
                "Availability Set is not supported. Please create an Availability Set with 'Aligned' SKU in order to add a VM with managed disks to it.",
        );
    }
    const members = membersOf(set.id, hub);
    if (members.length >= MOST) {
        throw notAllowed(`Availability Set '${set.id}' has ${members.length} VMs. It cannot have more than ${MOST}.`);
    }
    return { id: set.id, domains: nextDomains(set, members) };
}
