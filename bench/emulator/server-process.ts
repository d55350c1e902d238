import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Serving } from "./serve.ts";

const REPORTER = join(import.meta.dirname, "../report-memory.cjs");
const PROGRAM = join(import.meta.dirname, "serve.ts");

/** A measured server in a process of its own. */
export class ServerProcess {
    readonly serving: Serving;
    readonly #child: ChildProcess;

    private constructor(child: ChildProcess, serving: Serving) {
        this.#child = child;
        this.serving = serving;
    }

    /** @param resources how many the Hub has before it is asked */
    static async start(kind: "floor" | "emulator", resources = 0): Promise<ServerProcess> {
        const child = spawn(process.execPath, ["--require", REPORTER, PROGRAM, kind, String(resources)], {
            stdio: ["ignore", "pipe", "inherit", "ipc"],
        });
        for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
            return new ServerProcess(child, JSON.parse(line) as Serving);
        }
        throw new Error(`The ${kind} ended before it served.`);
    }

    /** The largest resident memory of the process so far, in MiB. */
    memory(): Promise<number> {
        return new Promise((resolve) => {
            this.#child.once("message", (kibibytes) => resolve(Number(kibibytes) / 1024));
            this.#child.send("memory");
        });
    }

    stop(): void {
        this.#child.kill();
    }
}
