import type { Range } from "../../../../profile/data.ts";
import type { HubOptions } from "../../../state/hub-options.ts";
import type { Json, JsonObject } from "../../../wire/json.ts";
import { numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { changed, invalid, notAllowed, unknownValue } from "../refusals.ts";
import { membersOf } from "./members.ts";

/** How many update domains a set has that names no number: https://learn.microsoft.com/azure/virtual-machines/availability-set-overview */
const UPDATE_DOMAINS = 5;

/** @see https://learn.microsoft.com/rest/api/compute/availability-sets/create-or-update?view=rest-compute-2020-06-01 */
export const availabilitySet: Kind = {
    type: "Microsoft.Compute/availabilitySets",
    answers: { created: 200, replaced: 200, removed: 200, takesTime: [] },
    isTracked: true,
    patches: "all",
    complete(write) {
        const { body, hub, before } = write;
        const counts = domainCounts(write);
        // Who stands in a set is told by the machines.
        const { virtualMachines: _machines, statuses: _statuses, ...own } = objectIn(body, "properties");
        body.sku = skuOf(objectIn(body, "sku"), before && objectIn(before.body, "sku"));
        body.properties = { ...own, ...counts };
        checkCounts(hub.options, counts);
        return undefined;
    },
    refusal({ member, value }, options) {
        const isCount = member === "platformFaultDomainCount" || member === "platformUpdateDomainCount";
        return isCount && typeof value === "number" ? countFault(options, member, value) : undefined;
    },
    removal({ id, name }, hub) {
        if (membersOf(id, hub).length > 0) {
            throw notAllowed(
                `Availability Set '${name}' cannot be deleted. Before deleting an Availability Set please ensure that it does not contain any VM.`,
            );
        }
        return [];
    },
    shown({ id, body }, hub) {
        const { provisioningState: _state, ...properties } = objectIn(body, "properties");
        const virtualMachines = membersOf(id, hub).map((machine): JsonObject => ({ id: machine.id }));
        return { ...body, properties: { ...properties, virtualMachines } };
    },
};

type Counts = { platformFaultDomainCount: number; platformUpdateDomainCount: number };

/** @throws ArmError where they change */
function domainCounts({ body, before, hub }: Write): Counts {
    const sent = objectIn(body, "properties");
    const was = objectIn(before?.body ?? {}, "properties");
    const count = (member: keyof Counts, usual: number): number => {
        const [asked, own] = [numberIn(sent, member), numberIn(was, member)];
        if (own !== undefined && asked !== undefined && own !== asked) {
            throw changed(member);
        }
        return own ?? asked ?? usual;
    };
    return {
        platformFaultDomainCount: count("platformFaultDomainCount", faultDomains(hub.options).to),
        platformUpdateDomainCount: count("platformUpdateDomainCount", UPDATE_DOMAINS),
    };
}

function checkCounts(options: HubOptions, counts: Counts): void {
    for (const [member, value] of Object.entries(counts)) {
        const fault = countFault(options, member, value);
        if (fault) {
            throw fault;
        }
    }
}

/** The text of fault domains is one of https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages */
function countFault(options: HubOptions, member: string, value: number) {
    const isFault = member === "platformFaultDomainCount";
    const { from, to } = isFault ? faultDomains(options) : options.profile.limit("updateDomains");
    return Number.isInteger(value) && value >= from && value <= to
        ? undefined
        : invalid(
              member,
              `The specified ${isFault ? "fault" : "update"} domain count ${value} must fall in the range ${from} to ${to}.`,
          );
}

/** A fault domain is a node of the Hub: https://learn.microsoft.com/azure-stack/user/azure-stack-vm-considerations */
function faultDomains({ profile, nodes }: HubOptions): Range {
    const { from, to } = profile.limit("faultDomains");
    return { from, to: Math.min(to, nodes) };
}

function skuOf(sent: JsonObject, was: JsonObject | undefined): { [member: string]: Json } {
    const name = textIn(sent, "name") ?? textIn(was ?? {}, "name") ?? "Classic";
    const known = ["Classic", "Aligned"].find((own) => own.toLowerCase() === name.toLowerCase());
    if (known === undefined) {
        throw unknownValue("sku.name", name);
    }
    if (known === "Classic" && was?.name === "Aligned") {
        throw notAllowed("Changing availability set SKU from 'Aligned' to 'Classic' is not allowed.");
    }
    return { name: known };
}
