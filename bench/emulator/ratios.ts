import { join } from "node:path";
import { median, progress, type Ratio, ratio } from "../ratio.ts";
import { ServerProcess } from "../server-process.ts";
import { type Mixture, timePerRequest } from "./load.ts";
import type { Serving } from "./serve.ts";

const PROGRAM = join(import.meta.dirname, "serve.ts");

type Server = ServerProcess<Serving>;

const CONNECTIONS = [1, 16, 128];
const [FEW, MANY] = [1_000, 100_000];
const MIXTURES: readonly Mixture[] = ["reads", "writes", "lists"];

/** What a Hub takes for a request beside Node.js's own server, and how that grows with what the Hub holds. */
export async function emulatorRatios(): Promise<Ratio[]> {
    progress(`emulators of ${FEW} and ${MANY} resources`);
    const servers = await Promise.all([
        ServerProcess.start<Serving>(PROGRAM, ["floor"]),
        ServerProcess.start<Serving>(PROGRAM, ["emulator", FEW]),
        ServerProcess.start<Serving>(PROGRAM, ["emulator", MANY]),
    ]);
    const [floor, few, many] = servers;
    try {
        return [...(await byConnections(floor, few)), ...(await byResources(few, many)), await memory(few, many)];
    } finally {
        for (const server of servers) {
            server.stop();
        }
    }
}

async function byConnections(floor: Server, few: Server): Promise<Ratio[]> {
    const ratios: Ratio[] = [];
    for (const connections of CONNECTIONS) {
        for (const mixture of MIXTURES.filter((one) => one !== "lists")) {
            progress(`${mixture} by ${connections} connections`);
            const [least, measured] = await inTurns(floor, few, mixture, connections, [FEW, FEW]);
            const what = `emulator: ${mixture} by ${connections} connection${connections === 1 ? "" : "s"}`;
            ratios.push(ratio(what, least, measured, "ms", mixture === "reads" ? 4 : 10));
        }
    }
    return ratios;
}

async function byResources(few: Server, many: Server): Promise<Ratio[]> {
    const ratios: Ratio[] = [];
    for (const mixture of MIXTURES) {
        progress(`${mixture} at ${FEW} and ${MANY} resources`);
        const [least, measured] = await inTurns(few, many, mixture, 16, [FEW, MANY]);
        ratios.push(ratio(`emulator: ${mixture} at ${MANY} resources`, least, measured, "ms", 1.5));
    }
    return ratios;
}

/** The medians of three turns, in which both are asked one after the other. */
async function inTurns(
    one: Server,
    other: Server,
    mixture: Mixture,
    connections: number,
    [fewer, more]: readonly [number, number],
): Promise<[number, number]> {
    const times: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 3; turn++) {
        times[0].push(await timePerRequest(one.serving, mixture, connections, fewer));
        times[1].push(await timePerRequest(other.serving, mixture, connections, more));
    }
    return [median(times[0]), median(times[1])];
}

/** What a Hub of many resources needs beside one of few. */
async function memory(few: Server, many: Server): Promise<Ratio> {
    const [least, measured] = [(await few.usage()).memory, (await many.usage()).memory];
    return ratio(`emulator: memory at ${MANY} resources`, least, measured, "MiB", 8);
}
