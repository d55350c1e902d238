import type { Input } from "../../values/input.ts";
import { block, blocks, mention, object, oneOf, reworded } from "./block.ts";

/** The inputs that say what a kind of machine stores where. */
export interface StorageNames {
    image: string;
    osDisk: string;
    dataDisks: string;
}

/** The image and the disks of a VM or scale set. */
export function storageProfile(inputs: Input, names: StorageNames) {
    const image = block(inputs, names.image);
    return object({
        imageReference: object({
            id: oneOf(inputs, "sourceImageId") ?? image.get("id"),
            publisher: image.get("publisher"),
            offer: image.get("offer"),
            sku: image.get("sku"),
            version: image.get("version"),
        }),
        osDisk: diskBody(block(inputs, names.osDisk), oneOf(inputs, "osManagedDiskId")),
        dataDisks: blocks(inputs, names.dataDisks).map((disk) => diskBody(disk)),
        diskControllerType: inputs.get("diskControllerType"),
    });
}

/** @param id the managed disk, where the block itself does not name it */
function diskBody(given: Input, id?: Input) {
    return reworded(given, (disk) => ({
        name: disk.get("name"),
        lun: disk.get("lun"),
        caching: disk.get("caching"),
        createOption: disk.get("createOption"),
        diskSizeGB: disk.get("diskSizeGb"),
        vhd: object({ uri: disk.get("vhdUri") }),
        diffDiskSettings: object({ option: block(disk, "diffDiskSettings").get("option") }),
        managedDisk: object({
            id: oneOf(disk, "managedDiskId") ?? id,
            storageAccountType: oneOf(disk, "storageAccountType", "managedDiskType"),
            diskEncryptionSet: mention(disk, "diskEncryptionSetId"),
            securityProfile: object({ securityEncryptionType: disk.get("securityEncryptionType") }),
        }),
    }));
}
