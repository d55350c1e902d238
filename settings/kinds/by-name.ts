import { type ByName, keyOf } from "../../text/by-name.ts";
import { nameParser } from "../../text/name.ts";
import { COMMENTS, type Kind } from "./kind.ts";

const parseName = nameParser("gold");

/** An object whose members are things by their names. @param example of the whole */
export function byName<T extends object>(kind: Kind<T>, example: string): Kind<ByName<T>> {
    return {
        schema: { type: "object", ...COMMENTS, additionalProperties: kind.schema },
        read(place) {
            const names = place.names(example);
            if (!names) {
                return undefined;
            }
            const things = new Map<string, T & { name: string }>();
            for (const name of names) {
                const at = place.at(name);
                const parsed = parseName(name);
                if (!parsed.ok) {
                    at.reportName(`has a name that ${parsed.fault}.`);
                } else if (things.has(keyOf(name))) {
                    at.reportName("differs from another name in case only. Give each its own name.");
                }
                const thing = kind.read(at);
                if (thing && parsed.ok && !things.has(keyOf(name))) {
                    things.set(keyOf(name), { ...thing, name: parsed.value });
                }
            }
            return things;
        },
    };
}
