import { spawn } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../process/execute.mjs";

const KILL_AFTER_MS = 5_000;

/** A fault of the configuration is found without any provider, and would hide that a preview got no further. */
const MACHINE_BLOCKED = /\[mandatory\].*\(azure-native:compute:/;

/** @typedef {{ code: number, hasViolations: boolean }} Outcome */

/**
 * Previews one example, a stack of the project, with the policy pack, and shows what the CLI prints.
 * @param {object} run
 * @param {string} run.project
 * @param {string} run.example a folder in examples/
 * @param {string} run.folder for what this run keeps
 * @param {NodeJS.ProcessEnv} run.env
 * @param {AbortSignal} run.signal ends the CLI
 * @returns {Promise<Outcome>}
 */
export async function previewExample({ project, example, folder, env, signal }) {
    const configFile = await createStack(project, example, folder, env);
    const color = process.stdout.isTTY && !env.NO_COLOR ? "always" : "never";
    const policyConfig = `examples/${example}/policy-config.json`;
    const options = [
        "--policy-pack=policypack",
        ...(existsSync(join(project, policyConfig)) ? [`--policy-pack-config=${policyConfig}`] : []),
    ];
    console.log(`\n$ pulumi preview --stack=${example} ${options.join(" ")}\n`);
    return show(
        "pulumi",
        [
            "preview",
            `--stack=${example}`,
            ...options,
            `--cwd=${project}`,
            `--config-file=${configFile}`,
            `--color=${color}`,
            "--non-interactive",
        ],
        { env, signal },
    );
}

/**
 * Creates the stack beside the project: the CLI writes a salt into a stack's file, and the project's own files shall
 * stay as they are, also when several runs preview it at once.
 * @param {string} project
 * @param {string} stack
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function createStack(project, stack, folder, env) {
    const file = `Pulumi.${stack}.yaml`;
    copyFileSync(join(project, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    if (existsSync(join(project, file))) {
        const config = readFileSync(join(project, file), "utf8");
        // A salt of another passphrase would make the file unreadable.
        writeFileSync(join(folder, file), config.replaceAll(/^encryptionsalt:.*\n?/gm, ""));
    }
    await execute("pulumi", ["stack", "init", stack, "--no-select", "--non-interactive", `--cwd=${folder}`], { env });
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
            resolve({ code: code ?? 1, hasViolations: MACHINE_BLOCKED.test(output) });
        });
    });
}
