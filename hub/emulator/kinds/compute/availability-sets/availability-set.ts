import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { notAllowed, unknownValue } from "../refusals.ts";
import { countFault, domainCounts } from "./domain-counts.ts";
import { membersOf } from "./members.ts";

/** @see https://learn.microsoft.com/rest/api/compute/availability-sets/create-or-update?view=rest-compute-2020-06-01 */
export const availabilitySet: Kind = {
    type: "Microsoft.Compute/availabilitySets",
    answers: { created: 200, replaced: 200, removed: 200, takesTime: [] },
    isTracked: true,
    patches: "all",
    complete(write) {
        const { body, before } = write;
        const counts = domainCounts(write);
        // Who stands in a set is told by the machines.
        const { virtualMachines: _machines, statuses: _statuses, ...own } = objectIn(body, "properties");
        body.sku = skuOf(objectIn(body, "sku"), before && objectIn(before.body, "sku"));
        body.properties = { ...own, ...counts };
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

function skuOf(sent: JsonObject, was: JsonObject | undefined): JsonObject {
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
