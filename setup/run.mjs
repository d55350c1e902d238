import { spawn } from "node:child_process";
import { constants } from "node:os";
import { prepare } from "./prepare.mjs";
import { exitWith } from "./process/problem.mjs";

const HELP = `Usage: node setup/run.mjs [COMMAND [ARGUMENT…]]

Brings what the project needs (Node.js, npm packages, Pulumi CLI, bundles), then runs the command with it and exits with
its code. Without a command only the set-up runs.

Environment:
  HUBGUARD_PULUMI  the pulumi program to use, instead of looking for one
  HUBGUARD_CACHE   where programs are kept, instead of the user's cache folder`;

const [command, ...args] = process.argv.slice(2);
if (command === "--help" || command === "-h") {
    console.log(HELP);
} else if (command?.startsWith("-")) {
    console.error(`hubguard: unknown option ${command}. Options of a command follow the command; see --help.`);
    process.exitCode = 2;
} else {
    await prepare().then(run, exitWith);
}

/** @param {NodeJS.ProcessEnv} env */
function run(env) {
    if (command === undefined) {
        return;
    }
    const isWindows = process.platform === "win32";
    // Some tools colour what goes into files and pipes as well.
    const colors = process.stdout.isTTY || env.FORCE_COLOR ? {} : { NO_COLOR: "1" };
    const child = spawn(command, args, { env: { ...env, ...colors }, stdio: "inherit", shell: isWindows });
    // A terminal sends its interrupt to the command as well; the command decides what comes of it.
    process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    process.on("SIGHUP", () => child.kill("SIGHUP"));
    child.on("error", (error) => {
        console.error(`hubguard: ${command} cannot be started: ${error.message}`);
        process.exitCode = 127;
    });
    child.on("close", (code, signal) => {
        process.exitCode ||= code ?? 128 + constants.signals[signal ?? "SIGTERM"];
    });
}
