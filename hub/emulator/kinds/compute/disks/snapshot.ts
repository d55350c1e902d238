import { objectIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { notAllowed } from "../refusals.ts";
import { accessActions, checkNoAccess } from "./access.ts";
import { diskRefusal } from "./disk-refusal.ts";
import { runningOwnerOf } from "./owner.ts";
import { skuOf } from "./sku.ts";
import { storedOf } from "./stored.ts";

/** @see https://learn.microsoft.com/rest/api/compute/snapshots?view=rest-compute-2019-07-01 */
export const snapshot: Kind = {
    type: "Microsoft.Compute/snapshots",
    answers: { created: 202, replaced: 202, removed: 200, takesTime: ["put", "delete"] },
    isTracked: true,
    patches: "all",
    lets: ["creationData"],
    actions: accessActions,
    refusal: (fault, { profile }) => diskRefusal(fault, profile, "Snapshot"),
    complete(write) {
        const { body, hub, before } = write;
        const { properties, beginning } = storedOf(write, "snapshot");
        const owner = beginning.copied && runningOwnerOf(beginning.copied.id, hub);
        if (owner) {
            // What a Hub says is not published; that it refuses is: https://learn.microsoft.com/azure-stack/user/azure-stack-manage-vm-protect
            throw notAllowed(
                `Cannot create a snapshot of disk ${beginning.copied?.name} while it is attached to running VM ${owner.id}. ` +
                    "Please stop your VM and retry the operation.",
            );
        }
        const access = objectIn(before?.body ?? {}, "properties").access;
        delete body.managedBy;
        body.sku = skuOf(hub.options.profile, objectIn(body, "sku"), objectIn(before?.body ?? {}, "sku"), "Snapshot");
        body.properties = { incremental: false, ...properties, ...(access === undefined ? {} : { access }) };
        return undefined;
    },
    removal(resource, hub) {
        checkNoAccess(resource, hub, "deleting it");
        return [];
    },
    shown({ body }) {
        const { access: _access, ...properties } = objectIn(body, "properties");
        return { ...body, properties };
    },
};
