import { join } from "node:path";
import { createFloor, type Floor } from "./floor.ts";
import { PluginProcess } from "./plugin-process.ts";
import { compared, progress, type Ratio, ratio, type Samples } from "./ratio.ts";
import { previewRequests } from "./requests.ts";
import { startup } from "./startup.ts";

const hubguard = join(import.meta.dirname, "../policypack");

/** An odd number, of which the median is taken; the packs take turns, so that what else the machine does meets all of them. */
const EVALUATION_ROUNDS = 3;
const SIZES = [1_000, 5_000] as const;

/** The policy pack against packs that do nothing. */
export async function packRatios(): Promise<Ratio[]> {
    const floor = await createFloor();
    try {
        return [...(await startup("policy pack", floor.empty, hubguard)), ...(await evaluation(floor))];
    } finally {
        await floor.remove();
    }
}

async function evaluation({ noop }: Floor): Promise<Ratio[]> {
    const ratios: Ratio[] = [];
    const perVm: number[] = [];
    for (const vms of SIZES) {
        const requests = previewRequests(vms);
        const samples: Samples<"analyze" | "analyzeStack"> = { [noop]: [], [hubguard]: [] };
        for (let round = 0; round < EVALUATION_ROUNDS; round++) {
            for (const [folder, results] of Object.entries(samples)) {
                progress(`${vms} VMs, round ${round + 1} of ${EVALUATION_ROUNDS}`);
                const pack = await PluginProcess.start(folder);
                const analyze = await pack.time("analyze", requests.analyze);
                results.push({ analyze, analyzeStack: await pack.time("analyzeStack", requests.analyzeStack) });
                pack.stop();
            }
        }
        const [analyze, analyzeStack] = [compared(samples, "analyze"), compared(samples, "analyzeStack")];
        ratios.push(ratio(`${vms} VMs: Analyze`, ...analyze, "ms", 2));
        ratios.push(ratio(`${vms} VMs: AnalyzeStack`, ...analyzeStack, "ms", 2));
        perVm.push((analyze[1] + analyzeStack[1]) / vms);
    }
    ratios.push(
        ratio(
            `linear: time per VM at ${SIZES[1]} to ${SIZES[0]}`,
            perVm[0] ?? Number.NaN,
            perVm[1] ?? Number.NaN,
            "ms",
            1.2,
        ),
    );
    return ratios;
}
