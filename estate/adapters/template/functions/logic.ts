import { isUnknown, type Raw } from "../../../values/raw.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { same } from "./equality.ts";
import { ofExpressions, ofValues, type Table } from "./function.ts";

export const logic: Table = {
    if: ofExpressions(([condition, whenTrue, whenFalse], evaluation) => {
        const value = condition && evaluation.opened(condition);
        const branch = value === true ? whenTrue : value === false ? whenFalse : undefined;
        return branch ? evaluation.value(branch) : isUnknown(value) ? value : undefined;
    }),
    and: ofExpressions((args, evaluation) => settled(args, evaluation, false)),
    or: ofExpressions((args, evaluation) => settled(args, evaluation, true)),
    not: ofValues(([value]) => (typeof value === "boolean" ? !value : undefined)),
    coalesce: ofExpressions((args, evaluation) => {
        for (const arg of args) {
            const value = evaluation.value(arg);
            const shown = evaluation.open(value);
            if (isUnknown(shown) || (shown !== null && shown !== undefined)) {
                return value;
            }
        }
        return null;
    }),
    bool: ofValues(([value]) => BOOLEANS.get(typeof value === "string" ? value.toLowerCase() : value)),
    true: ofValues(() => true),
    false: ofValues(() => false),
    null: ofValues(() => null),
    equals: ofValues(([a, b], open) => same(a, b, open)),
    greater: ordered((order) => order > 0),
    greaterOrEquals: ordered((order) => order >= 0),
    less: ordered((order) => order < 0),
    lessOrEquals: ordered((order) => order <= 0),
};

const BOOLEANS: ReadonlyMap<Raw, boolean> = new Map<Raw, boolean>([
    ...[true, 1, "1", "true"].map((value) => [value, true] as const),
    ...[false, 0, "0", "false"].map((value) => [value, false] as const),
]);

/** One known argument can settle the matter, whatever the others are. */
function settled(args: readonly Expression[], evaluation: Evaluator, by: boolean): Raw {
    const values: Raw[] = [];
    for (const arg of args) {
        const value = evaluation.opened(arg);
        if (value === by) {
            return by;
        }
        values.push(value);
    }
    return unknownAmong(values) ?? (values.every((value) => value === !by) ? !by : undefined);
}

function ordered(isMet: (order: number) => boolean) {
    return ofValues(([a, b]) => {
        const areAlike = typeof a === typeof b && ["number", "string"].includes(typeof a);
        return areAlike ? isMet((a as string) < (b as string) ? -1 : a === b ? 0 : 1) : undefined;
    });
}
