import { progress, type Ratio, ratio } from "../ratio.ts";
import type { Dimension } from "./dimension.ts";
import { dimensions } from "./dimensions.ts";
import { timeOf } from "./time.ts";

const SMALL = 1_000;
const LARGE = 16_000;
const TURNS = 3;
/** A small case is over soon, and is disturbed as easily as a large one by what else runs. */
const SMALL_A_TURN = 4;
const TARGET = 1.5;

/** How much longer an item takes where there are many than where there are few, in every dimension. */
export function scalingRatios(): Ratio[] {
    return Object.entries(dimensions).map(([what, dimension]) => {
        progress(`${what}: ${SMALL} and ${LARGE}`);
        return scalingRatio(what, dimension);
    });
}

/** The shortest of several times, in turns: what else the machine does makes them longer only. */
function scalingRatio(what: string, dimension: Dimension): Ratio {
    const [small, large] = [dimension(SMALL), dimension(LARGE)];
    let [few, many] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let turn = 0; turn < TURNS; turn++) {
        for (let time = 0; time < SMALL_A_TURN; time++) {
            few = Math.min(few, timeOf(small));
        }
        many = Math.min(many, timeOf(large));
    }
    return ratio(`${what}: time per item`, (few * MICROSECONDS) / SMALL, (many * MICROSECONDS) / LARGE, "µs", TARGET);
}

const MICROSECONDS = 1_000;
