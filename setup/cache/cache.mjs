import { existsSync } from "node:fs";
import { access, constants, mkdir, readdir, rename, rm, statfs } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { SetupProblem } from "../process/problem.mjs";
import { isRunning } from "./lock.mjs";

/**
 * The user's cache folder for what the set-up brings.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
    if (env.HUBGUARD_CACHE) {
        return resolve(env.HUBGUARD_CACHE);
    }
    if (env.XDG_CACHE_HOME) {
        return join(env.XDG_CACHE_HOME, "hubguard");
    }
    if (platform === "win32") {
        return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "hubguard", "cache");
    }
    return platform === "darwin" ? join(home, "Library", "Caches", "hubguard") : join(home, ".cache", "hubguard");
}

/**
 * @param {string} cache
 * @throws {SetupProblem} when it cannot be written
 */
export async function createCache(cache) {
    try {
        await mkdir(cache, { recursive: true });
        await access(cache, constants.W_OK);
    } catch (error) {
        throw new SetupProblem(
            `the cache folder ${cache} cannot be written (${/** @type {Error} */ (error).message}). ` +
                "Set HUBGUARD_CACHE to a folder that can be written.",
        );
    }
}

/**
 * The name of a result. It holds all that the result depends on, so that another version never takes an older one's.
 * @param {string} name
 * @param {string} version
 */
export function entryKey(name, version, platform = process.platform, arch = process.arch) {
    return `${name}-${version}-${platform}-${arch}`;
}

/**
 * Makes a result whole or not at all: `fill` works in a folder of its own, which becomes the entry by one rename.
 * @param {string} cache
 * @param {string} key
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the entry's folder
 */
export async function createEntry(cache, key, fill) {
    const entry = join(cache, key);
    const partial = `${entry}.partial-${process.pid}`;
    await removeAbandoned(cache, `${key}.partial-`);
    try {
        await mkdir(partial);
        await fill(partial);
        await rm(entry, { recursive: true, force: true });
        await rename(partial, entry);
    } catch (error) {
        const { message } = /** @type {Error} */ (error);
        throw Object.assign(/** @type {Error} */ (error), { message: message + (await spaceHint(cache)) });
    } finally {
        await rm(partial, { recursive: true, force: true });
    }
    return entry;
}

const SCARCE_MIB = 100;

/**
 * A full disk shows itself in many ways, such as half a program that crashes; so it is named beside any failure.
 * @param {string} folder
 */
async function spaceHint(folder) {
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / 2 ** 20);
    return free < SCARCE_MIB ? ` (only ${free} MiB are free in ${folder})` : "";
}

/**
 * The entry's folder, when it was completed.
 * @param {string} cache
 * @param {string} key
 */
export function findEntry(cache, key) {
    const entry = join(cache, key);
    return existsSync(entry) ? entry : undefined;
}

/**
 * Removes what a run that was killed left behind: folders whose name ends in the id of a process that is no more. What
 * an npm or Go that outlived its run still writes to stays, for a later run to remove.
 * @param {string} folder
 * @param {string} prefix of the names, before the id
 */
export async function removeAbandoned(folder, prefix) {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
        if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
            await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
        }
    }
}
