import { createHash } from "node:crypto";

/** The namespace in which Azure Resource Manager makes its GUIDs of texts. */
const NAMESPACE = "11fb06fb712d4ddd98c7e71bbd588830";

/**
 * What `guid()` yields: the GUID, of version 5, of its arguments joined by hyphens.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string#guid
 */
export function guidOf(texts: readonly string[]): string {
    const bytes = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(texts.join("-")).digest();
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
