import { Outline, outlineOf } from "../../../values/outline.ts";
import { areSame, isIdentified } from "../../../values/pattern.ts";
import { isObject, isUnknown, type Raw } from "../../../values/raw.ts";
import { unknownAmong } from "../language/unknown-among.ts";

/** Whether two values are the same; unknown where that depends on what they hold. */
export function same(a: Raw, b: Raw, open: (value: Raw) => Raw): Raw {
    const [left, right] = [open(a), open(b)];
    const unknown = unknownAmong([left, right]);
    if (unknown !== undefined) {
        return sameOutlines(left, right) ?? unknown;
    }
    if (Array.isArray(left) && Array.isArray(right)) {
        return (
            left.length === right.length &&
            all(
                left.map((item, at) => [item, right[at]]),
                open,
            )
        );
    }
    if (isObject(left) && isObject(right)) {
        const keys = Object.keys(left);
        const haveSameKeys =
            keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key));
        return (
            haveSameKeys &&
            all(
                keys.map((key) => [left[key], right[key]]),
                open,
            )
        );
    }
    return left === right;
}

/** Whether values are the same of which one at least is not known as a whole, if that can be told. */
function sameOutlines(a: Raw, b: Raw): boolean | undefined {
    const [left, right] = [a, b].map(outlineOf) as [string, string];
    const areTexts = [a, b].every((value) => typeof value === "string" || value instanceof Outline);
    return left === right && areTexts && isIdentified(left)
        ? true
        : areTexts && areSame(left, right) === false
          ? false
          : undefined;
}

function all(pairs: readonly (readonly [Raw, Raw])[], open: (value: Raw) => Raw): Raw {
    const answers = pairs.map(([a, b]) => same(a, b, open));
    return answers.includes(false) ? false : (answers.find(isUnknown) ?? true);
}

/** Whether a list holds a value. */
export function holds(list: readonly Raw[], value: Raw, open: (value: Raw) => Raw): Raw {
    const answers = list.map((item) => same(item, value, open));
    return answers.includes(true) ? true : (unknownAmong(answers) ?? false);
}
