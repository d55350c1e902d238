import { type JsonObject, textIn } from "../../../../wire/json.ts";
import { unknownValue } from "../../refusals.ts";

const KINDS = ["None", "ReadOnly", "ReadWrite"];

/** How the host of a machine caches a disk. @throws ArmError */
export function cachingOf(disk: JsonObject, usual: string): string {
    const sent = textIn(disk, "caching") ?? usual;
    const known = KINDS.find((kind) => kind.toLowerCase() === sent.toLowerCase());
    if (known === undefined) {
        throw unknownValue("caching", sent);
    }
    return known;
}
