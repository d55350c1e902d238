import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { SetupProblem } from "../process/problem.mjs";

const START_LIMIT_MS = 30_000;

/**
 * Starts the stand-in for the azure-native provider. The caller ends it.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env of a run
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startStandIn(project, env) {
    const child = spawn("node", [join(project, "standin", "main.ts")], { env, stdio: ["ignore", "pipe", "inherit"] });
    const stop = () => child.kill();
    process.once("exit", stop);
    const limit = setTimeout(stop, START_LIMIT_MS);
    try {
        return { port: await readPort(child), stop };
    } catch (error) {
        stop();
        throw error;
    } finally {
        clearTimeout(limit);
    }
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, null>} child
 * @returns {Promise<number>}
 */
function readPort(child) {
    return new Promise((resolve, reject) => {
        child.once("error", (error) => reject(new SetupProblem(`the stand-in cannot be started: ${error.message}`)));
        child.once("close", () => reject(new SetupProblem("the stand-in for azure-native ended before it served.")));
        createInterface(child.stdout).once("line", (line) => {
            const port = Number(line);
            Number.isInteger(port)
                ? resolve(port)
                : reject(new SetupProblem(`the stand-in printed "${line}" where its port was expected.`));
        });
    });
}
