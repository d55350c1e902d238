import { advise, correction, example } from "../../text/remedy.ts";
import type { Schema } from "../kinds/kind.ts";
import { type Place, show } from "../kinds/place.ts";
import { type Option, option } from "./option.ts";

/** An option that counts something: a whole number. */
export function countOption(description: string, fallback: number, { minimum = 1 } = {}): Option<number> {
    const what = `a whole number of ${minimum} or more`;
    const isCount = (value: number) => Number.isSafeInteger(value) && value >= minimum;
    const toCount = (value: number) => Math.min(Math.max(Math.round(value), minimum), Number.MAX_SAFE_INTEGER);
    return numberOption(description, fallback, { type: "integer", minimum }, what, isCount, toCount);
}

/** An option by which something is multiplied or divided: a number above zero. */
export function ratioOption(description: string, fallback: number): Option<number> {
    const isRatio = (value: number) => Number.isFinite(value) && value > 0;
    const toRatio = (value: number) => (isRatio(Math.abs(value)) ? Math.abs(value) : fallback);
    return numberOption(
        description,
        fallback,
        { type: "number", exclusiveMinimum: 0 },
        "a number above zero",
        isRatio,
        toRatio,
    );
}

function numberOption(
    description: string,
    fallback: number,
    schema: Schema,
    what: string,
    isValid: (value: number) => boolean,
    toValid: (value: number) => number,
): Option<number> {
    const remedyFor = (meant: unknown) => {
        const isNumber = typeof meant === "number" && !Number.isNaN(meant);
        return isNumber && isValid(meant) ? correction(`${meant}`) : example(`${isNumber ? toValid(meant) : fallback}`);
    };
    const read = (place: Place) => {
        const { value } = place;
        if (typeof value === "number" && isValid(value)) {
            return value;
        }
        const meant = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
        place.report(`is ${show(value)}, which is not ${what}. ${advise(remedyFor(meant), String)}`);
        return undefined;
    };
    return option(description, { schema, read }, fallback);
}
