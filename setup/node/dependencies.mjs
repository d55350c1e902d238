import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeAbandoned } from "../cache/cache.mjs";
import { SetupProblem, Unavailable } from "../process/problem.mjs";
import { runNpm } from "./npm.mjs";

/** @typedef {import("./node.mjs").Machine} Machine */

/**
 * Says whether node_modules is what package-lock.json asks for.
 * @param {string} project
 */
export function areDependenciesInstalled(project) {
    const marker = markerFile(project);
    return existsSync(marker) && readFileSync(marker, "utf8") === lockHash(project);
}

/**
 * Installs the npm packages beside node_modules and puts them in its place whole, so that neither a killed run nor an
 * npm that outlives it leaves half a folder.
 * @param {Machine} machine
 */
export async function installDependencies({ project, cache, env, steps }) {
    const local = join(project, ".hubguard");
    const staging = join(local, `npm-${process.pid}`);
    const hash = lockHash(project);
    await removeAbandoned(local, "npm-");
    try {
        await steps.step("npm packages", async () => {
            await mkdir(staging, { recursive: true });
            for (const file of ["package.json", "package-lock.json"]) {
                await copyFile(join(project, file), join(staging, file));
            }
            // Not `npm ci`: it refuses a lock that lacks the optional packages of other platforms, as a lock does that was
            // written with a registry which has only some. Here the lock is a copy, so nothing can change it either.
            await runNpm(["install"], { folder: staging, cache, env });
            await writeFile(markerFile(staging), hash);
            await replaceModules(project, staging);
        });
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new SetupProblem("the npm packages could not be installed; npm's own words are above.");
        }
        throw error;
    } finally {
        await rm(staging, { recursive: true, force: true });
        await removeAbandoned(local, "npm-");
    }
}

/**
 * @param {string} project
 * @param {string} staging
 */
async function replaceModules(project, staging) {
    const modules = join(project, "node_modules");
    if (existsSync(modules)) {
        await rename(modules, join(staging, "replaced"));
    }
    await rename(join(staging, "node_modules"), modules);
}

/** @param {string} folder */
function markerFile(folder) {
    return join(folder, "node_modules", ".hubguard");
}

/** Packages hold programs for one platform. @param {string} project */
function lockHash(project) {
    return createHash("sha256")
        .update(`${process.platform}-${process.arch}\n`)
        .update(readFileSync(join(project, "package-lock.json")))
        .digest("hex");
}
