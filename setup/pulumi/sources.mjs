import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { entryKey, findEntry } from "../cache/cache.mjs";
import { execute, findOnPath, programFile } from "../process/execute.mjs";
import { SetupProblem, Unavailable } from "../process/problem.mjs";
import { isAtLeast, PULUMI_BUILT, PULUMI_DOWNLOADED, PULUMI_MINIMUM } from "../process/versions.mjs";
import { buildKey, buildPulumi } from "./build.mjs";
import { downloadPulumi } from "./download.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */
/** @typedef {import("../node/node.mjs").Tool} Tool */

/**
 * @typedef {object} PulumiSource
 * @property {string} name
 * @property {(machine: Machine) => Promise<Tool>} find fails with `Unavailable` where this source has none
 */

const VERSION_LIMIT_MS = 20_000;
const SCRIPT_LIMIT_BYTES = 64 * 1024;

/** Sources that change nothing, in the order in which they are asked. @type {PulumiSource[]} */
export const quickSources = [
    { name: "HUBGUARD_PULUMI", find: findOverride },
    { name: "pulumi on PATH", find: findCliOnPath },
    { name: "an earlier result in the cache", find: findCached },
];

/** Sources that take minutes. @type {PulumiSource[]} */
export const slowSources = [
    { name: "a download by the npm package pulumi", find: downloadPulumi },
    { name: "a build from the Go modules in tools/", find: buildPulumi },
];

/**
 * A user who names a CLI wants that one: a wrong name is an error, not a reason to take another.
 * @param {Machine} machine
 */
async function findOverride(machine) {
    const override = machine.env.HUBGUARD_PULUMI;
    if (!override) {
        throw new Unavailable("not set");
    }
    const program = resolve(override);
    if (!existsSync(program) || !statSync(program).isFile()) {
        throw new SetupProblem(
            `HUBGUARD_PULUMI names ${override}, which is not a file. Name the pulumi program itself.`,
        );
    }
    try {
        return { program, version: await readVersion(program, machine), from: "HUBGUARD_PULUMI" };
    } catch (error) {
        throw new SetupProblem(
            `HUBGUARD_PULUMI names ${override}, which cannot be used: ${/** @type {Error} */ (error).message}`,
        );
    }
}

/** @param {Machine} machine */
async function findCliOnPath(machine) {
    const reasons = [];
    for (const program of findOnPath("pulumi", machine.env)) {
        if (isNpmLauncher(program)) {
            reasons.push(`${program} is npm's launcher, which holds no CLI`);
            continue;
        }
        try {
            return { program, version: await readVersion(program, machine), from: `PATH, ${dirname(program)}` };
        } catch (error) {
            reasons.push(/** @type {Error} */ (error).message);
        }
    }
    throw new Unavailable(reasons.length > 0 ? reasons.join("; ") : "there is none");
}

/** @param {Machine} machine */
async function findCached(machine) {
    const downloaded = findEntry(machine.cache, entryKey("pulumi-download", PULUMI_DOWNLOADED));
    if (downloaded !== undefined) {
        return { program: join(downloaded, programFile("pulumi")), version: PULUMI_DOWNLOADED, from: "npm, cached" };
    }
    const built = findEntry(machine.cache, buildKey(machine));
    if (built !== undefined) {
        return {
            program: join(built, programFile("pulumi")),
            version: PULUMI_BUILT,
            from: "built from Go modules, cached",
        };
    }
    throw new Unavailable("there is none");
}

/**
 * @param {string} program
 * @param {Machine} machine
 */
async function readVersion(program, { env, project }) {
    const printed = await execute(program, ["version"], {
        // Even this command writes logs to Pulumi's home folder.
        env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true", PULUMI_HOME: join(project, ".hubguard", "pulumi") },
        limitMs: VERSION_LIMIT_MS,
    });
    const version = /v?(\d+\.\d+\.\d+)/.exec(printed)?.[1];
    if (version === undefined) {
        throw new Unavailable(`${program} does not print a version`);
    }
    if (!isAtLeast(version, PULUMI_MINIMUM)) {
        throw new Unavailable(`${program} is version ${version}, older than ${PULUMI_MINIMUM}`);
    }
    return version;
}

/**
 * npm's launcher would start its download into the user's home folder as soon as it is asked for its version.
 * @param {string} program
 */
function isNpmLauncher(program) {
    const launcher = /node_modules[\\/]pulumi[\\/]run\.js/;
    if (launcher.test(realpathSync(program))) {
        return true;
    }
    return statSync(program).size < SCRIPT_LIMIT_BYTES && launcher.test(readFileSync(program, "utf8"));
}
