import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { changed, notAllowed } from "../refusals.ts";
import { disksOfMachine, disksOfSources } from "./source.ts";

/** @see https://learn.microsoft.com/rest/api/compute/images/create-or-update?view=rest-compute-2020-06-01 */
export const image: Kind = {
    type: "Microsoft.Compute/images",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "delete"] },
    isTracked: true,
    patches: "all",
    // What it was made of is copied.
    lets: ["sourceVirtualMachine", "storageProfile"],
    complete({ hub, body, before }) {
        const sent = objectIn(body, "properties");
        const source = textIn(objectIn(sent, "sourceVirtualMachine"), "id");
        if (before) {
            const was = objectIn(before.body, "properties");
            checkUnchanged(sent, was);
            body.properties = was;
            return undefined;
        }
        const disks =
            source === undefined ? disksOfSources(objectIn(sent, "storageProfile"), hub) : disksOfMachine(source, hub);
        body.properties = { hyperVGeneration: "V1", ...sent, storageProfile: { ...disks, zoneResilient: false } };
        return undefined;
    },
    removal({ id, name }, hub) {
        const set = scaleSetOf(id, hub);
        if (set) {
            throw notAllowed(
                `Operation 'delete' is not allowed since the Virtual Machine ScaleSet '${set.id}' is currently using the Image '${name}'.`,
            );
        }
        return [];
    },
};

/** A scale set makes machines of its image as long as it is there. */
function scaleSetOf(image: string, { resources }: HubView): Resource | undefined {
    const users = resources.those(resources.naming(image));
    return users.find(({ type }) => type === "Microsoft.Compute/virtualMachineScaleSets");
}

/** An image is what it was made of. @throws ArmError */
function checkUnchanged(sent: JsonObject, was: JsonObject): void {
    const other = [
        "sourceVirtualMachine.id",
        ...["managedDisk.id", "snapshot.id", "blobUri"].map((one) => `storageProfile.osDisk.${one}`),
    ].find((path) => {
        const [asked, own] = [textAt(sent, path), textAt(was, path)];
        return asked !== undefined && asked.toLowerCase() !== own?.toLowerCase();
    });
    if (other !== undefined) {
        throw changed(other);
    }
}

function textAt(holder: JsonObject, path: string): string | undefined {
    const steps = path.split(".");
    return textIn(steps.slice(0, -1).reduce(objectIn, holder), steps.at(-1) ?? "");
}
