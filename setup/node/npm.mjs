import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { execute, findOnPath } from "../process/execute.mjs";
import { Unavailable } from "../process/problem.mjs";

/**
 * Runs npm in a folder with a package.json of its own. No install scripts run: none of the packages needs one.
 *
 * npm runs on the machine's own Node.js: beside that it finds the machine's npmrc (registry, proxy, certificates).
 * @param {string[]} args
 * @param {{ folder: string, cache: string, env: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, { folder, cache, env }) {
    // Not --prefix, which would move the place of that npmrc too.
    const flags = [
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        // NODE_ENV=production would leave out what the tests need.
        "--include=dev",
        ...cacheFlags(cache, env),
    ];
    const { program, leading } = findNpm(env);
    return execute(program, [...leading, ...args, ...flags], { cwd: folder, env });
}

/**
 * Installs one package, pinned, into a folder of its own.
 * @param {string} specifier
 * @param {Parameters<typeof runNpm>[1]} options
 */
export async function installPackage(specifier, options) {
    await writeFile(join(options.folder, "package.json"), '{ "private": true }\n');
    await runNpm(["install", "--no-save", "--no-package-lock", specifier], options);
}

/**
 * Removes npm's cache when it is the set-up's own.
 * @param {string} cache
 */
export function removeOwnNpmCache(cache) {
    return rm(join(cache, "npm"), { recursive: true, force: true });
}

/**
 * npm tells the scripts that it starts where it is. Other package managers use the same variable for themselves.
 * @param {NodeJS.ProcessEnv} env
 */
function findNpm(env) {
    const { npm_execpath: script } = env;
    if (script !== undefined && basename(script) === "npm-cli.js" && existsSync(script)) {
        return { program: process.execPath, leading: [script] };
    }
    const [program] = findOnPath("npm", env);
    if (program === undefined) {
        throw new Unavailable("npm is not on PATH");
    }
    return { program, leading: [] };
}

/**
 * A user without a cache of npm's own gets none outside the set-up's cache folder.
 * @param {string} cache
 * @param {NodeJS.ProcessEnv} env
 */
function cacheFlags(cache, env) {
    const isConfigured = Object.keys(env).some((name) => name.toLowerCase() === "npm_config_cache");
    const usual = process.platform === "win32" ? join(env.LOCALAPPDATA ?? "", "npm-cache") : join(homedir(), ".npm");
    return isConfigured || existsSync(usual) ? [] : [`--cache=${join(cache, "npm")}`];
}
