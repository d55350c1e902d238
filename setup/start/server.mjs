import { spawn } from "node:child_process";
import { SetupProblem } from "../process/problem.mjs";

const START_LIMIT_MS = 30_000;

/**
 * Starts a program that serves until it is stopped, and waits until it has told where. The caller stops it.
 * @template T
 * @param {string} what it is, for messages
 * @param {string[]} args of Node.js
 * @param {NodeJS.ProcessEnv} env of a run
 * @param {(output: string) => T | undefined} read what it has printed so far; nothing where it has not told yet
 * @returns {Promise<{ told: T, stop: () => void }>}
 */
export async function startServer(what, args, env, read) {
    const child = spawn("node", args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const stop = () => {
        process.off("exit", stop);
        child.kill();
    };
    process.once("exit", stop);
    const limit = setTimeout(stop, START_LIMIT_MS);
    try {
        const told = await new Promise((resolve, reject) => {
            let output = "";
            child.once("error", (error) => reject(new SetupProblem(`${what} cannot be started: ${error.message}`)));
            child.once("close", () => reject(new SetupProblem(`${what} ended before it served.`)));
            child.stdout.setEncoding("utf8").on("data", (text) => {
                output += text;
                const found = read(output);
                if (found !== undefined) {
                    resolve(found);
                }
            });
        });
        return { told, stop };
    } catch (error) {
        stop();
        throw error;
    } finally {
        clearTimeout(limit);
    }
}
