import { Outline } from "../../../values/outline.ts";
import { isObject, isUnknown, LEFT_TO_ARM, markOf, type Raw } from "../../../values/raw.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";
import { madeBy, perhaps } from "../language/open-value.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { same } from "./equality.ts";
import { ofExpressions, ofOutlines, ofValues, settledOf, type Table } from "./function.ts";

export const logic: Table = {
    if: ofExpressions(([condition, whenTrue, whenFalse], evaluation) => {
        const value = condition && evaluation.opened(condition);
        const branch = value === true ? whenTrue : value === false ? whenFalse : undefined;
        if (branch) {
            return evaluation.value(branch);
        }
        const branches = [whenTrue, whenFalse].map((one) => one && evaluation.opened(one));
        const made = isUnknown(value) ? madeBy("if", [value, ...branches], markOf(value)) : undefined;
        return made && branches.some(mayBeNothing) ? perhaps(made) : made;
    }),
    and: ofExpressions((args, evaluation) => settled("and", args, evaluation, false)),
    or: ofExpressions((args, evaluation) => settled("or", args, evaluation, true)),
    not: ofValues(([value]) => (typeof value === "boolean" ? !value : undefined)),
    coalesce: ofExpressions((args, evaluation) => {
        for (const arg of args) {
            const value = evaluation.value(arg);
            const shown = evaluation.open(value);
            if (isUnknown(shown)) {
                return perhaps(
                    madeBy(
                        "coalesce",
                        [shown, ...args.slice(args.indexOf(arg) + 1).map((one) => evaluation.opened(one))],
                        markOf(shown),
                    ),
                );
            }
            if (shown !== null && shown !== undefined) {
                return value;
            }
        }
        return null;
    }),
    bool: ofValues(([value]) => BOOLEANS.get(typeof value === "string" ? value.toLowerCase() : value)),
    true: ofValues(() => true),
    false: ofValues(() => false),
    null: ofValues(() => null),
    equals: ofOutlines(([a, b], open) => settledOf(same(a, b, open), [a, b])),
    greater: ordered((order) => order > 0),
    greaterOrEquals: ordered((order) => order >= 0),
    less: ordered((order) => order < 0),
    lessOrEquals: ordered((order) => order <= 0),
};

/** Whether a value is nothing, or may turn out to be. */
function mayBeNothing(value: Raw): boolean {
    const isEmpty = isObject(value) || Array.isArray(value) ? Object.keys(value).length === 0 : (value ?? "") === "";
    return isEmpty || value === LEFT_TO_ARM || (value instanceof Outline && value.mayBeNothing);
}

const BOOLEANS: ReadonlyMap<Raw, boolean> = new Map<Raw, boolean>([
    ...[true, 1, "1", "true"].map((value) => [value, true] as const),
    ...[false, 0, "0", "false"].map((value) => [value, false] as const),
]);

/** One known argument can settle the matter, whatever the others are. */
function settled(name: string, args: readonly Expression[], evaluation: Evaluator, by: boolean): Raw {
    const values: Raw[] = [];
    for (const arg of args) {
        const value = evaluation.opened(arg);
        if (value === by) {
            return by;
        }
        values.push(value);
    }
    if (unknownAmong(values) !== undefined) {
        return madeBy(name, values);
    }
    return values.every((value) => value === !by) ? !by : undefined;
}

function ordered(isMet: (order: number) => boolean) {
    return ofValues(([a, b]) => {
        const areAlike = typeof a === typeof b && ["number", "string"].includes(typeof a);
        return areAlike ? isMet((a as string) < (b as string) ? -1 : a === b ? 0 : 1) : undefined;
    });
}
