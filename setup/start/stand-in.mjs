import { join } from "node:path";
import { startServer } from "./server.mjs";

/**
 * Starts the stand-in for the azure-native provider. With a Hub in its environment it deploys to that. The caller stops
 * it.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env of a run
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, stop: () => void }>} and what leads the CLI to it
 */
export async function startStandIn(project, env) {
    const main = join(project, "standin", "main.ts");
    const { told: port, stop } = await startServer("the stand-in for azure-native", [main], env, (output) =>
        output.includes("\n") ? Number(output) : undefined,
    );
    return { environment: { PULUMI_DEBUG_PROVIDERS: `azure-native:${port}` }, stop };
}
