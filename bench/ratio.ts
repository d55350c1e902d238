/** A figure of hubguard's beside the floor that it is measured against, in the same run. */
export interface Ratio {
    what: string;
    floor: number;
    measured: number;
    unit: string;
    ratio: number;
    /** The most that it may be, where that is said. */
    target?: number;
}

/** By name: the floor first, hubguard second. */
export type Samples<Kind extends string> = Record<string, Record<Kind, number>[]>;

/** The medians of the floor and of hubguard. */
export function compared<Kind extends string>(samples: Samples<Kind>, kind: Kind): [floor: number, measured: number] {
    const [floor, measured] = Object.values(samples).map((results) => median(results.map((sample) => sample[kind])));
    return [floor ?? Number.NaN, measured ?? Number.NaN];
}

export function ratio(what: string, floor: number, measured: number, unit: string, target?: number): Ratio {
    return { what, floor, measured, unit, ratio: measured / floor, ...(target !== undefined && { target }) };
}

export function line({ what, floor, measured, unit, ratio, target }: Ratio): string {
    const verdict = target === undefined ? "" : `; at most ${target}: ${ratio <= target ? "reached" : "missed"}`;
    const figures = `${rounded(measured)} ${unit} to ${rounded(floor)} ${unit}`;
    return `${what.padEnd(40)} ${ratio.toFixed(2).padStart(5)} × (${figures}${verdict})\n`;
}

function rounded(value: number): string {
    return value < 100 ? value.toPrecision(3) : String(Math.round(value));
}

export function median(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function progress(text: string): void {
    process.stderr.write(`bench: ${text}\n`);
}
