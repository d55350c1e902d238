import { objectIn, textIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { outOfRange } from "../refusals.ts";
import { unknownSize } from "../sizes/offered.ts";
import { scaleSetActions } from "./actions.ts";
import { completedSet } from "./completed-set.ts";
import { disksOf, instancesOf } from "./instances/instances-of.ts";
import { withExtensionsIn } from "./model/extension-model.ts";

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets?view=rest-compute-2020-06-01 */
export const virtualMachineScaleSet: Kind = {
    type: "Microsoft.Compute/virtualMachineScaleSets",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "patch", "delete"] },
    isTracked: true,
    patches: "all",
    children: [
        {
            type: "Microsoft.Compute/virtualMachineScaleSets/extensions",
            member: "virtualMachineProfile.extensionProfile.extensions",
            isWritable: true,
            isPatched: true,
        },
    ],
    actions: scaleSetActions,
    refusal({ path, value }, { profile }) {
        const member = path.join(".").toLowerCase();
        const { from, to } = profile.limit("scaleSetInstances");
        if (member === "sku.name") {
            return unknownSize(profile, value, "vmSize");
        }
        return member === "sku.capacity" && typeof value === "number"
            ? outOfRange("sku.capacity", value, from, to)
            : undefined;
    },
    complete: completedSet,
    removal: ({ id }, hub) => instancesOf(id, hub).flatMap((one) => disksOf(one).map((remove) => ({ remove }))),
    shown({ body }) {
        const { instances: _own, ...properties } = objectIn(body, "properties");
        const state = textIn(properties, "provisioningState") ?? "Succeeded";
        const virtualMachineProfile = withExtensionsIn(objectIn(properties, "virtualMachineProfile"), state);
        return { ...body, properties: { ...properties, virtualMachineProfile } };
    },
};
