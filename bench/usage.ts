import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

/** What Node.js loads into a measured process, which has a channel to this one: `--require REPORTER`. */
export const REPORTER = join(import.meta.dirname, "report-usage.cjs");

/** What a measured process has used since its start. */
export interface Usage {
    /** The largest resident memory, in MiB. */
    memory: number;
    /** Of all its threads, in milliseconds. */
    processor: number;
    /** How long its event loop had something to do, in milliseconds. */
    busy: number;
}

export function usageOf(child: ChildProcess): Promise<Usage> {
    return new Promise((resolve) => {
        child.once("message", (usage) => resolve(usage as Usage));
        child.send("usage");
    });
}
