import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "./execute.mjs";

const STACK = "demo";
const KILL_AFTER_MS = 5_000;

/** @typedef {{ code: number, hasViolations: boolean }} Outcome */

/**
 * Previews one example with the policy pack and shows what the CLI prints.
 * @param {object} run
 * @param {string} run.project
 * @param {string} run.example a folder in examples/
 * @param {string} run.folder for what this run keeps
 * @param {NodeJS.ProcessEnv} run.env
 * @param {AbortSignal} run.signal ends the CLI
 * @returns {Promise<Outcome>}
 */
export async function previewExample({ project, example, folder, env, signal }) {
    const program = join(project, "examples", example);
    const configFile = await createStack(program, join(folder, example), env);
    const color = process.stdout.isTTY && !env.NO_COLOR ? "always" : "never";
    console.log(`\n$ pulumi preview --policy-pack policypack --cwd examples/${example}\n`);
    return show(
        "pulumi",
        [
            "preview",
            `--policy-pack=${join(project, "policypack")}`,
            `--cwd=${program}`,
            `--stack=${STACK}`,
            `--config-file=${configFile}`,
            `--color=${color}`,
            "--non-interactive",
        ],
        { env, signal },
    );
}

/**
 * Creates the stack beside the example: the CLI writes a salt into a stack's file, and the example's own files shall
 * stay as they are, also when several runs preview it at once.
 * @param {string} program
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function createStack(program, folder, env) {
    const file = `Pulumi.${STACK}.yaml`;
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(program, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    if (existsSync(join(program, file))) {
        const config = readFileSync(join(program, file), "utf8");
        // A salt of another passphrase would make the file unreadable.
        writeFileSync(join(folder, file), config.replaceAll(/^encryptionsalt:.*\n?/gm, ""));
    }
    await execute("pulumi", ["stack", "init", STACK, "--no-select", "--non-interactive", `--cwd=${folder}`], { env });
    return join(folder, file);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<Outcome>}
 */
function show(program, args, { env, signal }) {
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
            resolve({ code: code ?? 1, hasViolations: output.includes("[mandatory]") });
        });
    });
}
