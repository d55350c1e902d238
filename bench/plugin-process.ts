import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { grpc } from "../standin/protocol/grpc.ts";
import { REPORTER, usageOf } from "./usage.ts";

const require = createRequire(import.meta.url);
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");

/** How Pulumi's Node.js language host starts a policy pack, and a component package. */
const RUNNERS = {
    "policy pack": require.resolve("@pulumi/pulumi/cmd/run-policy-pack/index.js"),
    "component package": require.resolve("@pulumi/pulumi/cmd/run-plugin/index.js"),
};
const ENGINE = "127.0.0.1:0";

export type Kind = keyof typeof RUNNERS;

/** A policy pack or a component package in a process of its own, as a preview runs it. */
export class PluginProcess {
    readonly #child: ChildProcess;
    readonly #client: Record<string, (request: unknown, callback: (error: unknown) => void) => void>;
    /** Milliseconds from the start of the process until it serves. */
    readonly startup: number;

    private constructor(child: ChildProcess, port: string, startup: number) {
        this.#child = child;
        this.#client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
            "grpc.max_send_message_length": -1,
            "grpc.max_receive_message_length": -1,
        });
        this.startup = startup;
    }

    static async start(folder: string, kind: Kind = "policy pack"): Promise<PluginProcess> {
        const started = performance.now();
        const args = kind === "policy pack" ? [ENGINE, folder] : [folder, ENGINE];
        const child = spawn(process.execPath, ["--require", REPORTER, RUNNERS[kind], ...args], {
            cwd: folder,
            env: { ...process.env, PULUMI_NODEJS_PROJECT: "bench", PULUMI_NODEJS_STACK: "bench" },
            stdio: ["ignore", "pipe", "inherit", "ipc"],
        });
        for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
            return new PluginProcess(child, line.trim(), performance.now() - started);
        }
        throw new Error(`The ${kind} in ${folder} ended before it served.`);
    }

    /** The largest resident memory of the process so far, in MiB. */
    async memory(): Promise<number> {
        return (await usageOf(this.#child)).memory;
    }

    /** Milliseconds that a call takes. */
    async time(method: "analyze" | "analyzeStack", requests: readonly unknown[]): Promise<number> {
        const started = performance.now();
        for (const request of requests) {
            await new Promise<void>((resolve, reject) => {
                this.#client[method]?.(request, (error) => (error ? reject(error) : resolve()));
            });
        }
        return performance.now() - started;
    }

    stop(): void {
        this.#child.kill();
    }
}
