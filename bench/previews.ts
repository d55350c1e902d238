import { join } from "node:path";
import { createFloor } from "./floor.ts";
import { byClasses, byComponents } from "./machines.ts";
import { PulumiBench } from "./pulumi-bench.ts";
import { compared, progress, type Ratio, ratio, type Samples } from "./ratio.ts";

const hubguard = join(import.meta.dirname, "../policypack");

const MACHINES = 500;
/** The first round of each also warms caches; the two take turns. */
const ROUNDS = 3;

/** Previews with the real CLI and the stand-in for azure-native. */
export async function previewRatios(): Promise<Ratio[]> {
    const bench = await PulumiBench.start();
    try {
        return [...(await machines(bench)), ...(await examples(bench))];
    } finally {
        await bench.end();
    }
}

/** Machines through components against the same resources through azure-native's classes. */
async function machines(bench: PulumiBench): Promise<Ratio[]> {
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

/** What the policy pack adds to previews, beside what any pack adds: most of it is the start of a process. */
async function examples(bench: PulumiBench): Promise<Ratio[]> {
    const floor = await createFloor();
    try {
        const small = await compare(bench, "two-hub-sql", [[], pack(hubguard)]);
        const settings = join(import.meta.dirname, "../examples/estate/policy-config.json");
        const large = await compare(bench, "estate", [[], [...pack(hubguard), "--policy-pack-config", settings]]);
        const packs = await compare(bench, "two-hub-sql", [pack(floor.empty), pack(hubguard)]);
        return [
            ratio("two-Hub SQL: preview with the pack", ...small, "ms", 1.25),
            ratio("two-Hub estate: preview with the pack", ...large, "ms", 1.25),
            ratio("two-Hub SQL: the pack to an empty pack", ...packs, "ms", 1.1),
        ];
    } finally {
        await floor.remove();
    }
}

function pack(folder: string): readonly string[] {
    return ["--policy-pack", folder];
}

/** Previews of one example, by options that take turns. */
async function compare(
    bench: PulumiBench,
    name: string,
    [floor, measured]: readonly [readonly string[], readonly string[]],
): Promise<[floor: number, measured: number]> {
    const project = await bench.example(name);
    const samples: Samples<"time" | "memory"> = { floor: [], measured: [] };
    for (let round = 0; round < ROUNDS; round++) {
        progress(`preview of examples/${name}, round ${round + 1} of ${ROUNDS}`);
        samples.floor?.push(await bench.preview(project, floor));
        samples.measured?.push(await bench.preview(project, measured));
    }
    return compared(samples, "time");
}
