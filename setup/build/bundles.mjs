import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { removeAbandoned } from "../cache/cache.mjs";
import { hashFiles, listFiles } from "../cache/files.mjs";
import { execute } from "../process/execute.mjs";
import { SetupProblem, Unavailable } from "../process/problem.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */

/** Folders whose files never reach a bundle. */
const UNBUNDLED = /^(bench|docs|examples|standin|test|tools)\//;
const SOURCE = /\.(ts|json|js|mjs)$/;
const OUTPUTS = [
    "dist/index.cjs",
    "dist/index.d.cts",
    "dist/cli.cjs",
    "dist/policypack.cjs",
    "dist/policypack.d.cts",
    "policypack/dist/index.cjs",
    "policypack/dist/main.cjs",
    "components/dist/index.cjs",
    "components/dist/schema.json",
];

/**
 * Says whether the bundles were made from the sources as they are.
 * @param {string} project
 */
export function areBundlesCurrent(project) {
    const marker = markerFile(project);
    return (
        OUTPUTS.every((file) => existsSync(join(project, file))) &&
        existsSync(marker) &&
        readFileSync(marker, "utf8") === sourceHash(project)
    );
}

/**
 * Bundles the policy pack and the components, and writes the components' types and their schema.
 * @param {Machine} machine
 * @param {string} node the program
 */
export async function buildBundles({ project, env, steps }, node) {
    const local = join(project, ".hubguard");
    const staging = join(local, `build-${process.pid}`);
    const hash = sourceHash(project);
    const modules = join(project, "node_modules");
    const declarations = fileURLToPath(import.meta.resolve("./declarations.mjs"));
    await removeAbandoned(local, "build-");
    try {
        await steps.step("bundles of the policy pack and the components", async () => {
            await Promise.all([
                execute(node, [join(modules, "rolldown", "bin", "cli.mjs"), "-c", "rolldown.config.js"], {
                    cwd: project,
                    env: { ...env, HUBGUARD_BUNDLES: staging },
                }),
                execute(node, [declarations, staging], {
                    cwd: project,
                    env,
                }),
            ]);
            // Until all are in place, some are of other sources than the mark says.
            await rm(markerFile(project), { force: true });
            await moveInto(project, staging);
            await writeFile(markerFile(project), hash);
        });
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new SetupProblem("the bundles could not be built; the reason is above.");
        }
        throw error;
    } finally {
        await rm(staging, { recursive: true, force: true });
    }
}

/**
 * File by file: a policy pack that is loaded at this moment sees the old file or the new one.
 * @param {string} project
 * @param {string} staging
 */
async function moveInto(project, staging) {
    for (const dist of ["dist", join("policypack", "dist"), join("components", "dist")]) {
        const files = filesBelow(join(staging, dist));
        for (const file of files) {
            const target = join(project, dist, file);
            await mkdir(dirname(target), { recursive: true });
            await rename(join(staging, dist, file), target);
        }
        for (const file of filesBelow(join(project, dist)).filter((present) => !files.includes(present))) {
            await rm(join(project, dist, file));
        }
    }
}

/** @param {string} folder */
function filesBelow(folder) {
    return listFiles(folder).map((file) => relative(folder, file));
}

/** @param {string} project */
function sourceHash(project) {
    return hashFiles(project, (path) => SOURCE.test(path) && !UNBUNDLED.test(path));
}

/** @param {string} project */
function markerFile(project) {
    return join(project, ".hubguard", "bundles");
}
