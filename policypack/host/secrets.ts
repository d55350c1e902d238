import { SECRET_MARK } from "../../estate/values/raw.ts";
import type { Struct, Value } from "./struct.ts";

/** As much of a resource in the engine's requests as is needed here. */
export interface SentResource {
    getProperties(): Struct | undefined;
    /** What deploys it. */
    getProvider(): { getProperties(): Struct | undefined } | undefined;
}

/** How the protocol says that an object is a special value, and that it is a secret (sdk/go/common/resource/sig). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Whether a request holds a secret anywhere: most hold none, and need not be walked through. */
export function mentionsSecret(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(SECRET);
}

/** Marks the secrets within a resource, so that they outlast the library, which hands them on as plain text. */
export function markSecrets(resource: SentResource): void {
    for (const holder of [resource, resource.getProvider()]) {
        holder?.getProperties()?.getFieldsMap().forEach(markWithin);
    }
}

function markWithin(value: Value): void {
    mark(value);
    const fields = value.getStructValue()?.getFieldsMap();
    fields?.forEach(markWithin);
    for (const item of value.getListValue()?.getValuesList() ?? []) {
        markWithin(item);
    }
}

function mark(value: Value): void {
    const fields = value.getStructValue()?.getFieldsMap();
    const signature = fields?.get(SIGNATURE);
    if (fields && signature?.getStringValue() === SECRET) {
        fields.del(SIGNATURE);
        fields.set(SECRET_MARK, signature);
    }
}
