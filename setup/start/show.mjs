import { spawn } from "node:child_process";

const KILL_AFTER_MS = 5_000;

/**
 * Runs a program, and shows what it prints while it does.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function show(program, args, { env, signal }) {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
        let output = "";
        child.stdout.setEncoding("utf8").on("data", (text) => {
            output += text;
            process.stdout.write(text);
        });
        const end = () => {
            child.kill("SIGINT");
            setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS).unref();
        };
        signal.addEventListener("abort", end);
        child.on("error", reject);
        child.on("close", (code) => {
            signal.removeEventListener("abort", end);
            resolve({ code: code ?? 1, output });
        });
    });
}
