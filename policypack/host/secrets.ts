import { SECRET_MARK } from "../../estate/values/raw.ts";
import type { Struct, Value } from "./struct.ts";

/** As much of a resource in the engine's requests as is needed here. */
export interface SentResource {
    getType(): string;
    getProperties(): Struct | undefined;
}

/** How the protocol says that an object is a special value, and that it is a secret (sdk/go/common/resource/sig). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Deployments, whose templates and parameters hold tags at any depth. */
const DEPLOYMENT = /:\w*Deployment\w*$/;

/**
 * Marks the secrets among the tags of a resource, so that they outlast the library. Only tags are ever told, and walking
 * through all properties of all resources would take its time.
 */
export function markSecrets(resource: SentResource): void {
    const fields = resource.getProperties()?.getFieldsMap();
    const tags = fields?.get("tags");
    if (tags) {
        mark(tags);
        const plain = tags.getStructValue()?.getFieldsMap();
        plain?.forEach(mark);
    }
    if (DEPLOYMENT.test(resource.getType())) {
        fields?.forEach(markWithin);
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
