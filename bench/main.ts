import { join } from "node:path";
import { parseArgs } from "node:util";
import { createFloor, type Floor } from "./floor.ts";
import { PackProcess } from "./pack-process.ts";
import { previewRequests } from "./requests.ts";

const USAGE = `npm run bench [-- --json]

Measures the policy pack against packs that do nothing, in the same run, and prints the ratios:
start-up and memory against an empty pack, evaluation against a pack of as many policies.
`;

const hubguard = join(import.meta.dirname, "../policypack");

/** Medians of odd numbers of rounds; the packs take turns, so that what else the machine does meets all of them. */
const STARTUP_ROUNDS = 9;
const EVALUATION_ROUNDS = 3;
const SIZES = [1_000, 5_000] as const;

interface Ratio {
    what: string;
    floor: number;
    measured: number;
    unit: string;
    ratio: number;
    target: number;
}

const options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
const unknown = [...Object.keys(values).filter((name) => !Object.hasOwn(options, name)), ...positionals];
if (unknown.length > 0) {
    process.stderr.write(`bench: unknown argument ${unknown[0]}. Did you mean --json?\n\n${USAGE}`);
    process.exitCode = 2;
} else if (values.help) {
    process.stdout.write(USAGE);
} else {
    const floor = await createFloor();
    try {
        const ratios = [...(await startup(floor)), ...(await evaluation(floor))];
        process.stdout.write(values.json ? `${JSON.stringify(ratios, null, 4)}\n` : ratios.map(line).join(""));
    } finally {
        await floor.remove();
    }
}

async function startup({ empty }: Floor): Promise<Ratio[]> {
    const samples: Samples<"startup" | "memory"> = { [empty]: [], [hubguard]: [] };
    for (let round = 0; round < STARTUP_ROUNDS; round++) {
        progress(`start-up, round ${round + 1} of ${STARTUP_ROUNDS}`);
        for (const [folder, results] of Object.entries(samples)) {
            const pack = await PackProcess.start(folder);
            results.push({ startup: pack.startup, memory: await pack.memory() });
            pack.stop();
        }
    }
    const [time, memory] = [compared(samples, "startup"), compared(samples, "memory")];
    return [
        ratio("start-up until the port is printed", ...time, "ms", 1.15),
        ratio("peak memory at start-up", ...memory, "MiB", 1.15),
    ];
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
                const pack = await PackProcess.start(folder);
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

/** By the folder of the pack: the floor first, hubguard second. */
type Samples<Kind extends string> = Record<string, Record<Kind, number>[]>;

/** The medians of the floor and of hubguard. */
function compared<Kind extends string>(samples: Samples<Kind>, kind: Kind): [floor: number, measured: number] {
    const [floor, measured] = Object.values(samples).map((results) => median(results.map((sample) => sample[kind])));
    return [floor ?? Number.NaN, measured ?? Number.NaN];
}

function ratio(what: string, floor: number, measured: number, unit: string, target: number): Ratio {
    return { what, floor, measured, unit, ratio: measured / floor, target };
}

function line({ what, floor, measured, unit, ratio, target }: Ratio): string {
    const verdict = ratio <= target ? "reached" : "missed";
    const figures = `${rounded(measured)} ${unit} to ${rounded(floor)} ${unit}`;
    return `${what.padEnd(40)} ${ratio.toFixed(2).padStart(5)} × (${figures}; at most ${target}: ${verdict})\n`;
}

function rounded(value: number): string {
    return value < 100 ? value.toPrecision(3) : String(Math.round(value));
}

function median(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function progress(text: string): void {
    process.stderr.write(`bench: ${text}\n`);
}
