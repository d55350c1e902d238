/** Each number once, in order. */
export function distinct(values: readonly number[]): number[] {
    return [...new Set(values)].sort((one, other) => one - other);
}
