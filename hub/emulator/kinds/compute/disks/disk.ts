import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { notAllowed } from "../refusals.ts";
import { isDeallocated } from "../runtime/runtime.ts";
import { accessActions, checkNoAccess, hasAccess } from "./access.ts";
import { diskRefusal } from "./disk-refusal.ts";
import { ownerOf, runningOwnerOf } from "./owner.ts";
import { skuOf } from "./sku.ts";
import { storedOf } from "./stored.ts";

/** @see https://learn.microsoft.com/rest/api/compute/disks?view=rest-compute-2019-07-01 */
export const disk: Kind = {
    type: "Microsoft.Compute/disks",
    answers: { created: 202, replaced: 202, removed: 200, takesTime: ["put", "delete"] },
    isTracked: true,
    patches: "all",
    lets: ["creationData"],
    actions: accessActions,
    refusal: (fault, { profile }) => diskRefusal(fault, profile, "Disk"),
    complete(write) {
        const { body, hub, before } = write;
        const { diskState: _state, ...properties } = storedOf(write, "disk").properties;
        const sku = skuOf(hub.options.profile, objectIn(body, "sku"), objectIn(before?.body ?? {}, "sku"), "Disk");
        const access = objectIn(before?.body ?? {}, "properties").access;
        checkIdle(write, properties, sku);
        delete body.managedBy;
        body.sku = sku;
        body.properties = { ...properties, ...(access === undefined ? {} : { access }) };
        return undefined;
    },
    removal(resource, hub) {
        const owner = ownerOf(resource.id, hub);
        if (owner) {
            // https://github.com/AutomatedLab/AutomatedLab/issues/646
            throw notAllowed(`Disk ${resource.name} is attached to VM ${owner.id}.`);
        }
        checkNoAccess(resource, hub, "deleting it");
        return [];
    },
    shown(resource, hub) {
        const { access: _access, ...properties } = objectIn(resource.body, "properties");
        const owner = ownerOf(resource.id, hub);
        return {
            ...(owner ? { managedBy: owner.id } : {}),
            ...resource.body,
            properties: { ...properties, diskState: stateOf(resource, owner, hub) },
        };
    },
};

/** Refuses that a disk changes while a machine works with it. @throws ArmError */
function checkIdle({ id, name, before, hub }: Write, properties: JsonObject, sku: JsonObject): void {
    const owner = before && runningOwnerOf(id, hub);
    if (!owner) {
        return;
    }
    if (numberIn(properties, "diskSizeGB") !== numberIn(objectIn(before.body, "properties"), "diskSizeGB")) {
        // The words are those of Azure.
        throw notAllowed(
            `Cannot resize disk ${name} while it is attached to running VM ${owner.id}. Resizing a disk of an Azure Virtual ` +
                "Machine requires the virtual machine to be deallocated. Please stop your VM and retry the operation.",
        );
    }
    if (textIn(sku, "name") !== textIn(objectIn(before.body, "sku"), "name")) {
        throw notAllowed(
            `Cannot change the account type of disk ${name} while it is attached to running VM ${owner.id}.`,
        );
    }
}

/** @see https://learn.microsoft.com/rest/api/compute/disks/get?view=rest-compute-2019-07-01#diskstate */
function stateOf(resource: Resource, owner: Resource | undefined, hub: HubView): string {
    if (owner) {
        return isDeallocated(owner) ? "Reserved" : "Attached";
    }
    const creation = objectIn(objectIn(resource.body, "properties"), "creationData");
    const isUpload = textIn(creation, "createOption")?.toLowerCase() === "upload";
    return hasAccess(resource, hub)
        ? isUpload
            ? "ActiveUpload"
            : "ActiveSAS"
        : isUpload
          ? "ReadyToUpload"
          : "Unattached";
}
