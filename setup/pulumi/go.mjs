import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { execute, findOnPath } from "../process/execute.mjs";
import { Unavailable } from "../process/problem.mjs";
import { GO_MINIMUM, isAtLeast } from "../process/versions.mjs";

/**
 * Builds one program of the module in tools/.
 * @param {{ target: string, output: string, linkerFlags: string, tools: string, cache: string, env: NodeJS.ProcessEnv }} build
 */
export async function buildWithGo({ target, output, linkerFlags, tools, cache, env }) {
    const goEnv = goEnvironment(cache, env);
    const go = await findGo(goEnv);
    await execute(go, ["build", "-ldflags", linkerFlags, "-o", output, target], {
        cwd: tools,
        env: goEnv,
    });
}

/**
 * Removes Go's caches when they are the set-up's own: over 2 GB that the finished programs do not need.
 * @param {string} cache
 * @param {NodeJS.ProcessEnv} env
 */
export async function removeOwnGoCaches(cache, env) {
    const modules = join(cache, "go", "modules");
    if (existsSync(modules)) {
        // Go makes its modules read-only, so that only Go removes them with ease.
        const goEnv = goEnvironment(cache, env);
        await execute(await findGo(goEnv), ["clean", "-modcache"], { env: goEnv });
    }
    await rm(join(cache, "go"), { recursive: true, force: true });
}

/** @param {NodeJS.ProcessEnv} env */
async function findGo(env) {
    const [go] = findOnPath("go", env);
    if (go === undefined) {
        throw new Unavailable("Go is not on PATH");
    }
    const printed = await execute(go, ["env", "GOVERSION"], { env: { ...env, GOTOOLCHAIN: "local" }, limitMs: 20_000 });
    const version = printed.trim().replace(/^go/, "");
    if (!isAtLeast(version, GO_MINIMUM)) {
        throw new Unavailable(`Go ${version} is older than ${GO_MINIMUM}`);
    }
    return go;
}

/**
 * Go's caches are the user's where they exist; a user without them gets none outside the set-up's cache folder.
 * @param {string} cache
 * @param {NodeJS.ProcessEnv} env
 */
function goEnvironment(cache, env) {
    const home = homedir();
    const usualModules = env.GOMODCACHE ?? join(env.GOPATH ?? join(home, "go"), "pkg", "mod");
    const usualBuilds = env.GOCACHE ?? goBuildCache(env, home);
    const config = env.XDG_CONFIG_HOME ?? join(home, ".config");
    return {
        ...env,
        GOMODCACHE: existsSync(usualModules) ? usualModules : join(cache, "go", "modules"),
        GOCACHE: existsSync(usualBuilds) ? usualBuilds : join(cache, "go", "builds"),
        // Go counts its own runs in the configuration folder, which shall not come into being by this.
        GOENV: env.GOENV ?? join(config, "go", "env"),
        XDG_CONFIG_HOME: existsSync(join(config, "go")) ? config : join(cache, "go", "config"),
        // The module may need a later patch release than the one at hand.
        GOTOOLCHAIN: "auto",
        GOFLAGS: "-mod=readonly",
        GOWORK: "off",
        CGO_ENABLED: "0",
    };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
function goBuildCache(env, home) {
    if (process.platform === "win32") {
        return join(env.LOCALAPPDATA ?? "", "go-build");
    }
    if (process.platform === "darwin") {
        return join(home, "Library", "Caches", "go-build");
    }
    return join(env.XDG_CACHE_HOME ?? join(home, ".cache"), "go-build");
}
