import { join } from "node:path";
import { FAITHFUL, type Pace } from "../../standin/hub/pace.ts";
import { byComponents } from "../machines.ts";
import { PulumiBench } from "../pulumi-bench.ts";
import { progress, type Ratio, ratio } from "../ratio.ts";
import { ServerProcess } from "../server-process.ts";
import type { DeploymentHub } from "./serve.ts";

const PROGRAM = join(import.meta.dirname, "serve.ts");
const MACHINES = 500;

/** Options by command: a first deployment, and another, which is to change nothing. */
const COMMANDS = { up: [], "up --refresh": ["--refresh", "--expect-no-changes"] } as const;

/** As fast as it may ask: whatever azure-native waits between two questions is no work. */
const PACE: Partial<Pace> = { updatePoll: 1, deletePoll: 1 };

/** What a command took, in milliseconds. */
interface Deployed {
    time: number;
    /** What the Hub's process took of the processors, and how long it had something to answer; 0 without a Hub. */
    processor: number;
    busy: number;
}

/**
 * `pulumi up` of machines with NICs and disks to the lenient emulator, in a process of its own, against the same where
 * the stand-in for azure-native keeps resources in memory; and the emulator's share of it. The Hub's operations take no
 * time and are asked for at once, so that work is measured: at the pace of a Hub an `up` waits most of the time.
 */
export async function deploymentRatios(): Promise<Ratio[]> {
    const floor = await deployedTo();
    const server = await ServerProcess.start<DeploymentHub>(PROGRAM);
    try {
        const measured = await deployedTo(server);
        return Object.keys(COMMANDS).flatMap((command, at) => rows(command, floor[at], measured[at]));
    } finally {
        server.stop();
    }
}

async function deployedTo(hub?: ServerProcess<DeploymentHub>): Promise<Deployed[]> {
    // Of the environment of the bench it sees nothing: that may lead to a Hub.
    const { env = {}, subscription } = hub?.serving ?? {};
    const bench = await PulumiBench.start({ env, pace: { ...FAITHFUL, ...PACE } });
    try {
        const project = await bench.project("machines", byComponents(MACHINES, subscription));
        const all: Deployed[] = [];
        for (const [command, options] of Object.entries(COMMANDS)) {
            progress(`${command} of ${MACHINES} machines ${hub ? "to the emulator" : "in memory"}`);
            const before = await hub?.usage();
            const { time } = await bench.up(project, options);
            const after = await hub?.usage();
            const used = (what: "processor" | "busy") => (after?.[what] ?? 0) - (before?.[what] ?? 0);
            all.push({ time, processor: used("processor"), busy: used("busy") });
        }
        return all;
    } finally {
        await bench.end();
    }
}

function rows(command: string, floor: Deployed | undefined, measured: Deployed | undefined): Ratio[] {
    if (floor === undefined || measured === undefined) {
        return [];
    }
    return [
        ratio(`${MACHINES} machines: ${command}`, floor.time, measured.time, "ms"),
        ratio(`${command}: processor of the emulator`, measured.time, measured.processor, "ms"),
        ratio(`${command}: the emulator is busy`, measured.time, measured.busy, "ms"),
    ];
}
