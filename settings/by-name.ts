import { nameParser } from "../protection/text.ts";
import { COMMENTS, type Kind } from "./kind.ts";

/** Things by their names, which are compared without case and surrounding blanks. */
export type ByName<T> = ReadonlyMap<string, T & { readonly name: string }>;

/** The thing of a name that a machine or another setting gives. */
export function named<T>(things: ByName<T>, name: string): (T & { readonly name: string }) | undefined {
    return things.get(keyOf(name));
}

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
                    at.report(`has a name that ${parsed.fault}.`);
                } else if (things.has(keyOf(name))) {
                    at.report("differs from another name in case only. Give each its own name.");
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

function keyOf(name: string): string {
    return name.trim().toLowerCase();
}
