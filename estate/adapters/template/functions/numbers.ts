import type { Raw } from "../../../values/raw.ts";
import { ofValues, type Table } from "./function.ts";

export const numbers: Table = {
    add: ofNumbers((a, b) => a + b),
    sub: ofNumbers((a, b) => a - b),
    mul: ofNumbers((a, b) => a * b),
    div: ofNumbers((a, b) => Math.trunc(a / b)),
    mod: ofNumbers((a, b) => a % b),
    int: ofValues(([value]) =>
        whole(typeof value === "string" && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value),
    ),
    min: ofValues((values) => extreme(values, Math.min)),
    max: ofValues((values) => extreme(values, Math.max)),
    range: ofValues(([start, count]) => {
        const isRange = whole(start) !== undefined && whole(count) !== undefined && (count as number) >= 0;
        return isRange && (count as number) <= LONGEST_RANGE
            ? Array.from({ length: count as number }, (_, at) => (start as number) + at)
            : undefined;
    }),
};

/** Azure Resource Manager makes no longer ones. */
const LONGEST_RANGE = 10_000;

function ofNumbers(compute: (a: number, b: number) => number) {
    return ofValues(([a, b]) => (typeof a === "number" && typeof b === "number" ? whole(compute(a, b)) : undefined));
}

function extreme(values: readonly Raw[], pick: (...numbers: number[]) => number): Raw {
    const list = Array.isArray(values[0]) ? (values[0] as Raw[]) : values;
    const isAll = list.length > 0 && list.every((value) => whole(value) !== undefined);
    return isAll ? list.reduce<number>((best, value) => pick(best, value as number), list[0] as number) : undefined;
}

/** The templates' numbers are whole ones. A division by zero gives none. */
function whole(value: Raw): number | undefined {
    return Number.isSafeInteger(value) ? (value as number) + 0 : undefined;
}
