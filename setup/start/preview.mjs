import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../process/execute.mjs";
import { show } from "./show.mjs";

/** A fault of the configuration is found without any provider, and would hide that a preview got no further. */
const MACHINE_BLOCKED = /\[mandatory\].*\(azure-native:compute:/;

/** @typedef {{ code: number, hasViolations: boolean }} Outcome */

/**
 * An example, as a stack of the project.
 * @typedef {object} Run
 * @property {string} project
 * @property {string} example a folder in examples/
 * @property {string} folder for what this run keeps
 * @property {NodeJS.ProcessEnv} env
 * @property {AbortSignal} signal ends the CLI
 */

/**
 * Previews one example with the policy pack, and shows what the CLI prints.
 * @param {Run} run
 * @returns {Promise<Outcome>}
 */
export async function previewExample(run) {
    await createStack(run);
    const { code, output } = await showPulumi("preview", [], run);
    return { code, hasViolations: MACHINE_BLOCKED.test(output) };
}

/**
 * Runs a command of the CLI on the stack of an example, with the policy pack, and shows what it prints.
 * @param {string} command
 * @param {string[]} options that the command is shown with
 * @param {Run} run
 */
export function showPulumi(command, options, { project, example, folder, env, signal }) {
    const color = process.stdout.isTTY && !env.NO_COLOR ? "always" : "never";
    const policyConfig = `examples/${example}/policy-config.json`;
    const shown = [
        `--stack=${example}`,
        "--policy-pack=policypack",
        ...(existsSync(join(project, policyConfig)) ? [`--policy-pack-config=${policyConfig}`] : []),
        ...options,
    ];
    console.log(`\n$ pulumi ${command} ${shown.join(" ")}\n`);
    const where = [`--cwd=${project}`, `--config-file=${join(folder, `Pulumi.${example}.yaml`)}`];
    return show("pulumi", [command, ...shown, ...where, `--color=${color}`, "--non-interactive"], { env, signal });
}

/**
 * Creates the stack beside the project: the CLI writes a salt into a stack's file, and the project's own files shall
 * stay as they are, also when several runs preview it at once.
 * @param {Run} run
 */
async function createStack({ project, example, folder, env }) {
    const file = `Pulumi.${example}.yaml`;
    copyFileSync(join(project, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    if (existsSync(join(project, file))) {
        const config = readFileSync(join(project, file), "utf8");
        // A salt of another passphrase would make the file unreadable.
        writeFileSync(join(folder, file), config.replaceAll(/^encryptionsalt:.*\n?/gm, ""));
    }
    await execute("pulumi", ["stack", "init", example, "--no-select", "--non-interactive", `--cwd=${folder}`], { env });
}
