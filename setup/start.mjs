import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removeAbandoned } from "./cache/cache.mjs";
import { prepare, project } from "./prepare.mjs";
import { pulumiState } from "./process/environment.mjs";
import { SIGNAL_CODES } from "./process/execute.mjs";
import { exitWith } from "./process/problem.mjs";
import { parseStartOptions, START_HELP } from "./start/options.mjs";
import { previewExample } from "./start/preview.mjs";
import { startStandIn } from "./start/stand-in.mjs";

/** @typedef {import("./start/preview.mjs").Outcome} Outcome */

/** @type {{ example: string, expectation: string, isExpected: (outcome: Outcome) => boolean }[]} */
const EXAMPLES = [
    {
        example: "mistakes",
        expectation: "the policy pack stops it",
        isExpected: ({ code, hasViolations }) => code !== 0 && hasViolations,
    },
    { example: "erp", expectation: "it satisfies the policy pack", isExpected: ({ code }) => code === 0 },
];

await start(process.argv.slice(2)).catch(exitWith);

/** @param {string[]} args */
async function start(args) {
    const { realProvider, help } = parseStartOptions(args);
    if (help) {
        console.log(START_HELP);
        return;
    }
    const env = await prepare({ standIn: !realProvider });

    const local = join(project, ".hubguard");
    const folder = join(local, `run-${process.pid}`);
    await removeAbandoned(local, "run-");
    mkdirSync(folder);
    const interruption = endOnSignals();
    const standIn = realProvider ? undefined : await startStandIn(project, env);
    try {
        // Plugins that are downloaded stay; with the stand-in there are none, and runs share nothing.
        const home = realProvider ? join(local, "pulumi") : join(folder, "home");
        Object.assign(env, pulumiState(home, join(folder, "state")));
        if (standIn !== undefined) {
            env.PULUMI_DEBUG_PROVIDERS = `azure-native:${standIn.port}`;
        }
        process.exitCode = await previewAll(folder, env, interruption);
    } finally {
        standIn?.stop();
        rmSync(folder, { recursive: true, force: true });
    }
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} interruption its reason is the exit code
 * @returns {Promise<number>} the exit code
 */
async function previewAll(folder, env, interruption) {
    for (const { example, expectation, isExpected } of EXAMPLES) {
        const outcome = await previewExample({ project, example, folder, env, signal: interruption });
        if (interruption.aborted) {
            return interruption.reason;
        }
        if (!isExpected(outcome)) {
            console.error(
                `hubguard: unexpected: examples/${example} ended with code ${outcome.code} ` +
                    `${outcome.hasViolations ? "and" : "without"} violations of mandatory policies; expected: ${expectation}.`,
            );
            return 1;
        }
        console.log(`hubguard: examples/${example}: ${expectation}, as it should be.`);
    }
    console.log("\nNext: npm test");
    console.log(`Your own project: pulumi preview --policy-pack ${join(project, "policypack")}  (see README.md)`);
    return 0;
}

/** Lets the CLI end by itself, so that the stand-in and the run's folder go too. */
function endOnSignals() {
    const controller = new AbortController();
    for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
        process.on(signal, () => controller.abort(code));
    }
    return controller.signal;
}
