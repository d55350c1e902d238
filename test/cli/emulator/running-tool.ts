import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";

const TOOL = new URL("../../../cli/main.ts", import.meta.url).pathname;

/** The tool in a process of its own, while it plays Hubs. */
export interface RunningTool {
    /** What it has printed so far. */
    stdout(): string;
    stderr(): string;
    /** Resolves once its output matches. @throws Error where it ends before */
    until(pattern: RegExp): Promise<string>;
    /** Ends it. @returns its exit code */
    end(signal: NodeJS.Signals): Promise<number | null>;
}

interface Surroundings {
    /** The tool's main file. */
    program?: string;
    /** Where it keeps what is for the run alone, which stays there where it is killed. */
    temporary?: string;
}

export function runTool(
    args: readonly string[],
    { program = TOOL, temporary = tmpdir() }: Surroundings = {},
): RunningTool {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary };
    const child = spawn(process.execPath, [program, "emulator", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    const texts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
        child[name].setEncoding("utf8").on("data", (chunk) => {
            texts[name] += chunk;
        });
    }
    const ended = once(child, "close");
    return {
        stdout: () => texts.stdout,
        stderr: () => texts.stderr,
        async until(pattern) {
            while (!pattern.test(texts.stdout)) {
                const [code] = await Promise.race([once(child.stdout, "data"), ended]);
                if (child.exitCode !== null) {
                    throw new Error(`ended with ${code}: ${texts.stderr}`);
                }
            }
            return texts.stdout;
        },
        async end(signal) {
            child.kill(signal);
            const [code] = await ended;
            return code;
        },
    };
}
