import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removeAbandoned } from "./cache/cache.mjs";
import { prepare, project } from "./prepare.mjs";
import { pulumiState } from "./process/environment.mjs";
import { SIGNAL_CODES } from "./process/execute.mjs";
import { exitWith } from "./process/problem.mjs";
import { deployExample } from "./start/deploy.mjs";
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
    const env = await prepare({ standIn: !realProvider, env: realProvider ? process.env : withoutAzure(process.env) });

    const local = join(project, ".hubguard");
    const folder = join(local, `run-${process.pid}`);
    await removeAbandoned(local, "run-");
    mkdirSync(folder);
    const signal = endOnSignals();
    const standIn = realProvider ? undefined : await startStandIn(project, env);
    try {
        // Plugins that are downloaded stay; with the stand-in there are none, and runs share nothing.
        const home = realProvider ? join(local, "pulumi") : join(folder, "home");
        Object.assign(env, pulumiState(home, join(folder, "state")), standIn?.environment);
        const fault = await show({ folder, env, signal }, !realProvider);
        process.exitCode = signal.aborted ? signal.reason : fault === undefined ? 0 : 1;
        if (fault !== undefined && !signal.aborted) {
            console.error(`hubguard: unexpected: ${fault}`);
        }
    } finally {
        standIn?.stop();
        rmSync(folder, { recursive: true, force: true });
    }
}

/**
 * @param {{ folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} run the signal's reason is the exit code
 * @param {boolean} isDeployed whether the example that passes is also deployed
 * @returns {Promise<string | undefined>} what went wrong
 */
async function show(run, isDeployed) {
    for (const { example, expectation, isExpected } of EXAMPLES) {
        const outcome = await previewExample({ project, example, ...run });
        if (!isExpected(outcome) || run.signal.aborted) {
            return (
                `examples/${example} ended with code ${outcome.code} ` +
                `${outcome.hasViolations ? "and" : "without"} violations of mandatory policies; expected: ${expectation}.`
            );
        }
        console.log(`hubguard: examples/${example}: ${expectation}, as it should be.`);
    }
    if (isDeployed) {
        const fault = await deployExample({ project, example: "erp", ...run });
        if (fault !== undefined) {
            return fault;
        }
        console.log("hubguard: examples/erp: its Hub holds what it promises, and a second deployment changes nothing.");
    }
    console.log("\nNext: npm test");
    console.log(`Your own project: pulumi preview --policy-pack ${join(project, "policypack")}  (see README.md)`);
    return undefined;
}

/**
 * Without what would lead the stand-in to a Hub of the user's.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutAzure(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(ARM|AZURE)_/i.test(name)));
}

/** Lets the CLI end by itself, so that the stand-in and the run's folder go too. */
function endOnSignals() {
    const controller = new AbortController();
    for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
        process.on(signal, () => controller.abort(code));
    }
    return controller.signal;
}
