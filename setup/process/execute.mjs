import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Unavailable } from "./problem.mjs";

const IS_WINDOWS = process.platform === "win32";
const TAIL_LINES = 15;
const KILL_AFTER_MS = 3_000;

/** What a program exits with that is ended by a signal. */
export const SIGNAL_CODES = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end and returns its standard output. A failure carries the last lines that it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number }} options
 * @returns {Promise<string>}
 */
export function execute(program, args, { cwd, env = process.env, limitMs } = {}) {
    return new Promise((resolve, reject) => {
        // A process group of its own: what the program starts ends with it.
        const child = spawn(program, args, {
            cwd,
            env,
            stdio: ["ignore", "pipe", "pipe"],
            detached: !IS_WINDOWS,
            shell: IS_WINDOWS && program.endsWith(".cmd"),
        });
        running.add(child);
        let [stdout, output, timedOut] = ["", "", false];
        child.stdout.setEncoding("utf8").on("data", (text) => {
            stdout += text;
            output += text;
        });
        child.stderr.setEncoding("utf8").on("data", (text) => {
            output += text;
        });
        const limit =
            limitMs &&
            setTimeout(() => {
                timedOut = true;
                end(child, "SIGTERM");
                setTimeout(() => end(child, "SIGKILL"), KILL_AFTER_MS).unref();
            }, limitMs);

        const finish = (/** @type {Error | undefined} */ error) => {
            running.delete(child);
            clearTimeout(limit);
            error ? reject(error) : resolve(stdout);
        };
        child.on("error", (error) => finish(new Unavailable(`${program} cannot be started: ${error.message}`)));
        child.on("close", (code, signal) => {
            const tail = output.trim().split("\n").slice(-TAIL_LINES).join("\n");
            if (timedOut) {
                finish(
                    new Unavailable(`${program} took longer than ${(limitMs ?? 0) / 1_000} s${tail && `:\n${tail}`}`),
                );
            } else if (code !== 0) {
                finish(new Unavailable(`${program} ended with ${signal ?? `code ${code}`}${tail && `:\n${tail}`}`));
            } else {
                finish(undefined);
            }
        });
    });
}

/**
 * Ends what the set-up has started when the set-up itself is ended. At once: npm and Go work in folders that are thrown
 * away, and npm would go on after a politer signal.
 */
export function endProgramsOnSignals() {
    const handlers = Object.entries(SIGNAL_CODES).map(([signal, code]) => {
        const handler = () => {
            for (const child of running) {
                end(child, "SIGKILL");
            }
            process.exit(code);
        };
        process.on(signal, handler);
        return () => process.off(signal, handler);
    });
    return () => {
        for (const remove of handlers) {
            remove();
        }
    };
}

/**
 * The file of a program on this platform.
 * @param {string} name
 */
export function programFile(name) {
    return IS_WINDOWS ? `${name}.exe` : name;
}

/**
 * The files of that name on PATH, in its order.
 * @param {string} name without the ending that Windows needs
 * @param {NodeJS.ProcessEnv} env
 */
export function findOnPath(name, env = process.env) {
    const path = env.PATH ?? env.Path ?? "";
    const names = IS_WINDOWS ? [`${name}.exe`, `${name}.cmd`] : [name];
    return path
        .split(delimiter)
        .filter((folder) => folder !== "")
        .flatMap((folder) => names.map((file) => join(folder, file)))
        .filter((file) => existsSync(file));
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
    try {
        process.kill(IS_WINDOWS ? /** @type {number} */ (child.pid) : -(/** @type {number} */ (child.pid)), signal);
    } catch {
        // It has ended by itself.
    }
}
