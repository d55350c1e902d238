import { join } from "node:path";
import { startServer } from "./server.mjs";

/** It takes what azure-native sends, as no Hub does before a gateway stands in front of it. */
const OPTIONS = ["--hub=redmond", "--lenient", "--modern-metadata"];

/** @typedef {{ name: string, url: string, console: string, environment: NodeJS.ProcessEnv }} StartedHub */

/**
 * Starts the emulator with the Hub that the examples name, in memory. The caller stops it.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env of a run
 * @returns {Promise<{ hub: StartedHub, stop: () => void }>}
 */
export async function startHub(project, env) {
    console.log(`\n$ hubguard emulator ${OPTIONS.join(" ")}\n`);
    const tool = join(project, "dist", "cli.cjs");
    const { told, stop } = await startServer("the emulator", [tool, "emulator", "--json", ...OPTIONS], env, (output) =>
        output.endsWith("\n}\n") ? JSON.parse(output) : undefined,
    );
    const [{ name, url, environment }] = told.hubs;
    console.log(`The Hub ${name} is played on this machine, at ${url}.`);
    console.log(`While this runs, a page shows its machines: ${told.console}`);
    return { hub: { name, url, environment, console: told.console }, stop };
}
