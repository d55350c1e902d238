import { createHash } from "node:crypto";
import type { HubOptions } from "../../state/hub-options.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, objectsIn, textIn } from "../../wire/json.ts";
import type { Action } from "../kind.ts";

/** The two keys of a new account. */
export function newKeys(options: HubOptions): JsonObject {
    return { keys: ["key1", "key2"].map((name) => newKey(name, options)) };
}

/** @see https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys?view=rest-storagerp-2019-06-01 */
export const listKeys: Action = ({ resource }) => ({ output: { keys: keysOf(resource) } });

/** @see https://learn.microsoft.com/rest/api/storagerp/storage-accounts/regenerate-key?view=rest-storagerp-2019-06-01 */
export const regenerateKey: Action = ({ hub, resource, body }) => {
    const wanted = textIn(body, "keyName")?.toLowerCase();
    const keys = keysOf(resource);
    if (!keys.some((key) => key.keyName === wanted)) {
        throw new ArmError(
            400,
            "InvalidValuesForRequestParameters",
            "Values for request parameters are invalid: keyName.",
        );
    }
    const renewed = keys.map((key) => (key.keyName === wanted ? newKey(wanted ?? "", hub.options) : key));
    return { changes: [{ put: { ...resource, secrets: { keys: renewed } } }], output: { keys: renewed } };
};

function keysOf({ secrets = {} }: Resource): JsonObject[] {
    return objectsIn(secrets, "keys");
}

/** As long as those of Azure: 64 bytes. */
function newKey(keyName: string, { newId }: HubOptions): JsonObject {
    const value = createHash("sha512").update(`${newId()} ${keyName}`).digest("base64");
    return { keyName, value, permissions: "Full" };
}
