import { type Kind, PluginProcess } from "./plugin-process.ts";
import { compared, progress, type Ratio, ratio, type Samples } from "./ratio.ts";

/** An odd number, of which the median is taken; the two take turns, so that what else the machine does meets both. */
const ROUNDS = 9;

/** The start of a plugin against that of one that does nothing. @param floor the folder of that one */
export async function startup(kind: Kind, floor: string, hubguard: string): Promise<Ratio[]> {
    const samples: Samples<"startup" | "memory"> = { [floor]: [], [hubguard]: [] };
    for (let round = 0; round < ROUNDS; round++) {
        progress(`start-up of the ${kind}, round ${round + 1} of ${ROUNDS}`);
        for (const [folder, results] of Object.entries(samples)) {
            const plugin = await PluginProcess.start(folder, kind);
            results.push({ startup: plugin.startup, memory: await plugin.memory() });
            plugin.stop();
        }
    }
    const [time, memory] = [compared(samples, "startup"), compared(samples, "memory")];
    return [
        ratio(`${kind}: start-up until it serves`, ...time, "ms", 1.15),
        ratio(`${kind}: peak memory at start-up`, ...memory, "MiB", 1.15),
    ];
}
