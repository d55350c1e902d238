import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { areBundlesCurrent, buildBundles } from "./build/bundles.mjs";
import { cacheFolder, createCache } from "./cache/cache.mjs";
import { withLock } from "./cache/lock.mjs";
import { areDependenciesInstalled, installDependencies } from "./node/dependencies.mjs";
import { findNode, installNode } from "./node/node.mjs";
import { removeOwnNpmCache } from "./node/npm.mjs";
import { runEnvironment } from "./process/environment.mjs";
import { endProgramsOnSignals } from "./process/execute.mjs";
import { reportSteps } from "./process/steps.mjs";
import { removeOwnGoCaches } from "./pulumi/go.mjs";
import { bringPulumi, findPulumi } from "./pulumi/pulumi.mjs";

/** @typedef {import("./node/node.mjs").Machine} Machine */

/** The project's folder. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Brings what is missing, says what it took, and returns the environment for a run.
 * @param {{ standIn?: boolean, env?: NodeJS.ProcessEnv }} options `standIn`: on PATH as azure-native's provider
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function prepare({ standIn = true, env = process.env } = {}) {
    const machine = { env, cache: cacheFolder(env), project, steps: reportSteps(process.stderr, env) };
    const { node, pulumi } = (await findAll(machine)) ?? (await bringAllAlone(machine));
    machine.steps.note(
        `hubguard: Node.js ${node.version} (${node.from}), Pulumi CLI ${pulumi.version} (${pulumi.from})`,
    );
    return runEnvironment({ project, node: node.program, pulumiFolders: pulumi.folders, standIn, env });
}

/**
 * What needs neither a lock nor time, when all is there.
 * @param {Machine} machine
 */
async function findAll(machine) {
    const node = findNode(machine.cache);
    if (node === undefined || !areDependenciesInstalled(project) || !areBundlesCurrent(project)) {
        return undefined;
    }
    const pulumi = await findPulumi(machine);
    return pulumi && { node, pulumi };
}

/** @param {Machine} machine */
async function bringAllAlone(machine) {
    await createCache(machine.cache);
    const restoreSignals = endProgramsOnSignals();
    let stopWaiting = () => {};
    const work = () => {
        stopWaiting();
        return bringAll(machine);
    };
    try {
        return await withLock(join(machine.cache, "lock"), `set-up of ${project}`, work, ({ pid, purpose }) => {
            stopWaiting();
            machine.steps.step(
                `waiting for process ${pid} (${purpose})`,
                () =>
                    new Promise((resolve) => {
                        stopWaiting = () => resolve(undefined);
                    }),
            );
        });
    } finally {
        restoreSignals();
    }
}

/**
 * Looks for each thing again: another run may have brought it while this one waited.
 * @param {Machine} machine
 */
async function bringAll(machine) {
    const { cache, env, steps } = machine;
    steps.note(`hubguard: set-up; programs are kept in ${cache}`);
    // Before the steps that take time, since it may find a mistake of the user's.
    const found = await findPulumi(machine);
    const node = findNode(cache) ?? (await installNode(machine));
    if (!areDependenciesInstalled(project)) {
        await installDependencies(machine);
    }
    const pulumi = found ?? (await bringPulumi(machine));
    if (!areBundlesCurrent(project)) {
        await buildBundles(machine, node.program);
    }
    await removeOwnNpmCache(cache);
    await removeOwnGoCaches(cache, env);
    return { node, pulumi };
}
