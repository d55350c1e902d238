import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../wire/json.ts";
import { imageBehind } from "../marketplace/image-behind.ts";
import { invalid, missing, unknownValue } from "../refusals.ts";

/** What a disk or a snapshot begins as. */
export interface Beginning {
    /** The size that it has at least, where that is known. */
    sizeGiB?: number | undefined;
    osType?: string | undefined;
    /** What it is a copy of, where that is a disk or a snapshot of the Hub. */
    copied?: Resource;
}

const COPIED = ["Microsoft.Compute/disks", "Microsoft.Compute/snapshots"];
const GIBIBYTE = 1024 ** 3;

/** What stands behind the data of a file of a virtual disk, in bytes. */
const FOOTER = 512;

/**
 * What `creationData` comes to.
 * @param noun `disk` or `snapshot`, as parameters are named
 * @throws ArmError where it does not say enough
 * @see https://learn.microsoft.com/rest/api/compute/disks/create-or-update?view=rest-compute-2019-07-01
 */
export function beginningOf(creationData: JsonObject, hub: HubView, noun: string): Beginning {
    const option = textIn(creationData, "createOption") ?? "";
    const begin = BEGINNINGS[option.toLowerCase()];
    if (!begin) {
        throw unknownValue(`${noun}.creationData.createOption`, option);
    }
    return begin(creationData, hub, `${noun}.creationData`);
}

const BEGINNINGS: Readonly<Record<string, (data: JsonObject, hub: HubView, parameter: string) => Beginning>> = {
    empty: () => ({}),
    import(data, _hub, parameter) {
        needed(data, "sourceUri", parameter);
        return {};
    },
    copy(data, hub, parameter) {
        const id = needed(data, "sourceResourceId", parameter);
        const source = hub.resources.get(id);
        if (source && !COPIED.includes(source.type)) {
            throw unknownValue(`${parameter}.sourceResourceId`, id);
        }
        // Something that is not there is refused with all other references.
        const properties = objectIn(source?.body ?? {}, "properties");
        const found = { sizeGiB: numberIn(properties, "diskSizeGB"), osType: textIn(properties, "osType") };
        return source ? { ...found, copied: source } : found;
    },
    fromimage(data, hub, parameter) {
        const reference = objectIn(data, "imageReference");
        needed(reference, "id", `${parameter}.imageReference`);
        const { osDisk, dataDisks } = imageBehind(reference, hub);
        const lun = numberIn(reference, "lun");
        return lun === undefined ? osDisk : { sizeGiB: dataDisks.get(lun) };
    },
    upload(data, _hub, parameter) {
        const bytes = numberIn(data, "uploadSizeBytes");
        if (bytes === undefined) {
            throw missing(`${parameter}.uploadSizeBytes`);
        }
        if (!Number.isInteger(bytes) || bytes <= FOOTER || (bytes - FOOTER) % 1024 ** 2 !== 0) {
            throw invalid(
                `${parameter}.uploadSizeBytes`,
                `The value '${bytes}' of parameter '${parameter}.uploadSizeBytes' is invalid: it must be a whole number of MiB and ${FOOTER} bytes.`,
            );
        }
        return { sizeGiB: Math.ceil((bytes - FOOTER) / GIBIBYTE) };
    },
};

function needed(data: JsonObject, member: string, parameter: string): string {
    const value = textIn(data, member);
    if (value === undefined || value === "") {
        throw missing(`${parameter}.${member}`);
    }
    return value;
}
