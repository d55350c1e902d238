import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { REPORTER, type Usage, usageOf } from "./usage.ts";

/** A measured server in a process of its own, which tells on a line of JSON where it serves. */
export class ServerProcess<Serving> {
    readonly serving: Serving;
    readonly #child: ChildProcess;

    private constructor(child: ChildProcess, serving: Serving) {
        this.#child = child;
        this.serving = serving;
    }

    static async start<Serving>(program: string, args: readonly unknown[] = []): Promise<ServerProcess<Serving>> {
        const child = spawn(process.execPath, ["--require", REPORTER, program, ...args.map(String)], {
            stdio: ["ignore", "pipe", "inherit", "ipc"],
        });
        for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
            return new ServerProcess(child, JSON.parse(line) as Serving);
        }
        throw new Error(`${[program, ...args].join(" ")} ended before it served.`);
    }

    usage(): Promise<Usage> {
        return usageOf(this.#child);
    }

    stop(): void {
        this.#child.kill();
    }
}
