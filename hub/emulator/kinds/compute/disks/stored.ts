import { isDeepStrictEqual } from "node:util";
import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { changed, missing, notAllowed } from "../refusals.ts";
import { type Beginning, beginningOf } from "./beginning.ts";

/** What keeps data: a disk or a snapshot, as parameters are named. */
export type Noun = "disk" | "snapshot";

/** What a disk or a snapshot is, and what it is made of where it is new. */
export interface Stored {
    properties: JsonObject;
    beginning: Beginning;
}

/** In GiB, where a file of a virtual disk is imported: what stands in it is not the emulator's to know. */
const IMPORTED = { Linux: 30, Windows: 127 };
const GIBIBYTE = 1024 ** 3;

/** @throws ArmError where it is not said what it is made of, or another thing than before */
export function storedOf({ body, before, hub }: Write, noun: Noun): Stored {
    const sent = objectIn(body, "properties");
    const was = objectIn(before?.body ?? {}, "properties");
    const creationData = objectIn("creationData" in sent ? sent : was, "creationData");
    if (before && !isSame(creationData, objectIn(was, "creationData"))) {
        throw changed("creationData");
    }
    const beginning = before ? {} : beginningOf(creationData, hub, noun);
    const osType = textIn(sent, "osType") ?? textIn(was, "osType") ?? beginning.osType;
    const diskSizeGB = sizeOf(sent, was, beginning, noun);
    const properties = {
        ...sent,
        ...(osType === undefined ? {} : { osType }),
        creationData: before ? objectIn(was, "creationData") : creationData,
        diskSizeGB,
        diskSizeBytes: diskSizeGB * GIBIBYTE,
        timeCreated: was.timeCreated ?? new Date(hub.options.now()).toISOString(),
        uniqueId: was.uniqueId ?? hub.options.newId(),
    };
    return { properties, beginning };
}

/** Refuses that a disk gets smaller. @param was and is in GiB @throws ArmError as Azure answers it */
export function checkGrows(was: number, is: number): void {
    if (is < was) {
        throw new ArmError(
            400,
            "ResizeDiskError",
            `Disk size reduction is not supported. Current size is ${was * GIBIBYTE} bytes, requested size is ${is * GIBIBYTE} bytes.`,
            { target: "diskSizeGB" },
        );
    }
}

/** @param noun of what has the size @param least of what it is made of @throws ArmError where it is smaller */
export function checkHolds(size: number, least: number | undefined): void {
    if (least !== undefined && size < least) {
        throw notAllowed(
            `Disk with size ${size}GB, which is smaller than the size ${least}GB of corresponding disk in Image, is not allowed.`,
        );
    }
}

function sizeOf(sent: JsonObject, was: JsonObject, { sizeGiB, osType }: Beginning, noun: Noun): number {
    const own = numberIn(was, "diskSizeGB");
    const isImport = textIn(objectIn(sent, "creationData"), "createOption")?.toLowerCase() === "import";
    const imported = isImport
        ? IMPORTED[(osType ?? textIn(sent, "osType")) === "Windows" ? "Windows" : "Linux"]
        : undefined;
    const size = numberIn(sent, "diskSizeGB") ?? own ?? sizeGiB ?? imported;
    if (size === undefined) {
        throw missing(`${noun}.diskSizeGB`);
    }
    checkGrows(own ?? 0, size);
    checkHolds(size, sizeGiB);
    return size;
}

/** A client may send back what it was told besides. */
function isSame(sent: JsonObject, own: JsonObject): boolean {
    const plain = ({ sourceUniqueId: _id, ...data }: JsonObject) =>
        Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
    return isDeepStrictEqual(plain(sent), plain(own));
}
