import { join } from "node:path";
import { startHub } from "./hub.mjs";
import { showPulumi } from "./preview.mjs";
import { show } from "./show.mjs";
import { startStandIn } from "./stand-in.mjs";

/** @typedef {import("./preview.mjs").Run} Run */

/**
 * Deploys an example that was previewed to a Hub that the emulator plays, shows its machines as the Hub sees them, and
 * deploys it again, which changes nothing.
 * @param {Run} run
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function deployExample(run) {
    const { hub, stop } = await startHub(run.project, run.env);
    const env = { ...run.env, ...hub.environment };
    const standIn = await startStandIn(run.project, env);
    Object.assign(env, standIn.environment);
    try {
        return await deploy({ ...run, env }, hub);
    } finally {
        standIn.stop();
        stop();
    }
}

/**
 * @param {Run} run
 * @param {import("./hub.mjs").StartedHub} hub
 */
async function deploy(run, hub) {
    const { project, example, env, signal } = run;
    const options = ["--yes", "--skip-preview", "--suppress-outputs"];
    const first = await showPulumi("up", options, run);
    if (first.code !== 0 || signal.aborted) {
        return `examples/${example} was not deployed: pulumi up ended with code ${first.code}; expected: 0.`;
    }
    console.log(`\n$ hubguard emulator machines --console ${hub.console}\n`);
    const tool = join(project, "dist", "cli.cjs");
    const machines = await show("node", [tool, "emulator", "machines", "--console", hub.console], { env, signal });
    if (machines.code !== 0) {
        return `the Hub did not tell its machines: code ${machines.code}; expected: 0.`;
    }
    const second = await showPulumi("up", [...options, "--expect-no-changes"], run);
    if (second.code !== 0) {
        return `a second pulumi up of examples/${example} ended with code ${second.code}; expected: no changes.`;
    }
    return undefined;
}
