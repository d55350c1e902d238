import { join } from "node:path";
import { byClasses, byComponents } from "./machines.ts";
import { PreviewBench } from "./preview-bench.ts";
import { compared, progress, type Ratio, ratio, type Samples } from "./ratio.ts";

const repository = join(import.meta.dirname, "..");

const MACHINES = 500;
/** The first round of each also warms caches; the two take turns. */
const ROUNDS = 3;

/** Previews with the real CLI and the stand-in for azure-native. */
export async function previewRatios(): Promise<Ratio[]> {
    const bench = await PreviewBench.start();
    try {
        return [...(await machines(bench)), ...(await example(bench))];
    } finally {
        await bench.end();
    }
}

/** Machines through components against the same resources through azure-native's classes. */
async function machines(bench: PreviewBench): Promise<Ratio[]> {
    const programs = { classes: byClasses(MACHINES), components: byComponents(MACHINES) };
    const samples: Samples<"time" | "memory"> = { classes: [], components: [] };
    for (const [name, program] of Object.entries(programs)) {
        progress(`preview of ${MACHINES} machines by ${name}`);
        samples[name]?.push(await bench.preview(await bench.project(name, program)));
    }
    return [
        ratio(`${MACHINES} machines: preview by components`, ...compared(samples, "time"), "ms", 0.3),
        ratio(`${MACHINES} machines: memory of the program`, ...compared(samples, "memory"), "MiB", 0.5),
    ];
}

/** What the policy pack adds to the preview of a small stack. */
async function example(bench: PreviewBench): Promise<Ratio[]> {
    const project = await bench.example("two-hub-sql");
    const samples: Samples<"time" | "memory"> = { without: [], with: [] };
    for (let round = 0; round < ROUNDS; round++) {
        progress(`preview of the two-Hub example, round ${round + 1} of ${ROUNDS}`);
        samples.without?.push(await bench.preview(project));
        samples.with?.push(await bench.preview(project, ["--policy-pack", join(repository, "policypack")]));
    }
    return [ratio("two-Hub example: preview with the pack", ...compared(samples, "time"), "ms", 1.25)];
}
