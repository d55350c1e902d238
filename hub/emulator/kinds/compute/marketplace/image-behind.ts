import type { HubView } from "../../../state/hub-view.ts";
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { absent } from "../refusals.ts";
import { imageNamed } from "./images.ts";

/** What the disks of a machine begin as. */
export interface ImageDisks {
    osDisk: { osType?: string | undefined; sizeGiB?: number | undefined };
    /** The sizes of the data disks by their LUNs, in GiB. */
    dataDisks: ReadonlyMap<number, number | undefined>;
}

const OF_MARKETPLACE =
    /\/publishers\/([^/]+)\/artifacttypes\/vmimage\/offers\/([^/]+)\/skus\/([^/]+)\/versions\/([^/]+)$/i;

/** What stands behind a reference to an image: of the marketplace by four names or an id, or one that somebody has made. @throws ArmError */
export function imageBehind(reference: JsonObject, hub: HubView): ImageDisks {
    const id = textIn(reference, "id");
    if (id === undefined) {
        return marketplaceDisks(reference);
    }
    const [, publisher = "", offer = "", sku = "", version = ""] = OF_MARKETPLACE.exec(id) ?? [];
    return publisher === "" ? ownDisks(id, hub) : marketplaceDisks({ publisher, offer, sku, version });
}

function marketplaceDisks(reference: JsonObject): ImageDisks {
    const { osType, sizeGiB } = imageNamed(reference);
    return { osDisk: { osType, sizeGiB }, dataDisks: new Map() };
}

function ownDisks(id: string, hub: HubView): ImageDisks {
    const image = hub.resources.get(id);
    if (image?.type !== "Microsoft.Compute/images") {
        throw absent(`The Image ${id} cannot be found.`);
    }
    const storage = objectIn(objectIn(image.body, "properties"), "storageProfile");
    const osDisk = objectIn(storage, "osDisk");
    return {
        osDisk: { osType: textIn(osDisk, "osType"), sizeGiB: numberIn(osDisk, "diskSizeGB") },
        dataDisks: new Map(
            objectsIn(storage, "dataDisks").map((disk) => [numberIn(disk, "lun") ?? 0, numberIn(disk, "diskSizeGB")]),
        ),
    };
}

/** The id of an image of the marketplace, as disks name what they were made of. */
export function imageId(reference: JsonObject, hub: HubView, subscription: string): string {
    const [publisher, offer, sku] = ["publisher", "offer", "sku"].map((member) => textIn(reference, member));
    const { versions } = imageNamed(reference);
    const version = textIn(reference, "version")?.toLowerCase() === "latest" ? versions.at(-1) : reference.version;
    return (
        `/Subscriptions/${subscription}/Providers/Microsoft.Compute/Locations/${hub.options.name}/Publishers/${publisher}` +
        `/ArtifactTypes/VMImage/Offers/${offer}/Skus/${sku}/Versions/${version}`
    );
}
