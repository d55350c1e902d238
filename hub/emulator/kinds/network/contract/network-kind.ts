import type { JsonObject } from "../../../wire/json.ts";
import { objectIn, textIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { sentOf } from "./sent.ts";

type Own = "removal" | "shown" | "actions" | "lets" | "inUse";

interface NetworkType extends Pick<Kind, Own> {
    type: string;
    /** Its lists of children by the members that hold them, and whether the children can be written by themselves. */
    lists?: Readonly<Record<string, "writable" | "readOnly">>;
    /** Whether its contract has no `resourceGuid`. */
    isWithoutGuid?: true;
    /** Members of `properties` that the Hub tells itself. */
    told?: readonly string[];
    /** What no read answers, of the properties that were sent; nothing where there is none. */
    secrets?(sent: JsonObject): JsonObject | undefined;
    /** Its properties as they are kept, from those that were sent. @throws ArmError */
    properties(write: Write, sent: JsonObject): JsonObject;
}

/** A type of the network resource provider, whose types answer alike. */
export function networkKind({
    type,
    lists = {},
    told = [],
    isWithoutGuid,
    secrets,
    properties,
    ...own
}: NetworkType): Kind {
    return {
        type,
        answers: { created: 201, replaced: 200, removed: 200, takesTime: ["put", "delete"] },
        isTracked: true,
        patches: "tags",
        children: Object.entries(lists).map(([member, writing]) => ({
            type: `${type}/${member}`,
            member,
            isWritable: writing === "writable",
        })),
        complete(write) {
            const { hub, body, before } = write;
            const all = objectIn(body, "properties");
            const kept = secrets?.(all);
            const sent = sentOf(all, [...told, "resourceGuid"]);
            const known = before && textIn(objectIn(before.body, "properties"), "resourceGuid");
            const guid: JsonObject = isWithoutGuid ? {} : { resourceGuid: known ?? hub.options.newId() };
            body.properties = { ...properties(write, sent), ...guid };
            return kept && { secrets: kept };
        },
        ...own,
    };
}
