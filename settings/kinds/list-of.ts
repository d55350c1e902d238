import type { Kind } from "./kind.ts";
import { show } from "./place.ts";

/** A list of values of one kind. What cannot be read is left out. @param example of the whole */
export function listOf<T>(kind: Kind<T>, example: string): Kind<readonly T[]> {
    return {
        schema: { type: "array", items: kind.schema },
        read(place) {
            const { value } = place;
            if (!Array.isArray(value)) {
                place.report(`is ${show(value)}, which is not a list. Write e.g. ${example}.`);
                return undefined;
            }
            return value.flatMap((_, at) => {
                const item = kind.read(place.at(at));
                return item === undefined ? [] : [item];
            });
        },
    };
}
