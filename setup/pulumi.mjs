import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOnPath, programFile } from "./execute.mjs";
import { buildLanguageHost, findBuiltLanguageHost } from "./language-host.mjs";
import { SetupProblem, Unavailable } from "./problem.mjs";
import { quickSources, slowSources } from "./pulumi-sources.mjs";
import { GO_MINIMUM, PULUMI_MINIMUM } from "./versions.mjs";

/** @typedef {import("./node.mjs").Machine} Machine */
/** @typedef {import("./node.mjs").Tool} Tool */
/** @typedef {import("./pulumi-sources.mjs").PulumiSource} PulumiSource */
/** @typedef {Tool & { folders: string[] }} PulumiCli the folders hold the CLI and the Node.js language host */

/**
 * The Pulumi CLI that is at hand: named by the user, on PATH, or an earlier result.
 * @param {Machine} machine
 * @returns {Promise<PulumiCli | undefined>}
 */
export async function findPulumi(machine, sources = quickSources) {
    const { tool } = await firstOf(sources, machine);
    const host = tool && findLanguageHost(machine, tool);
    return tool && host ? { ...tool, folders: [dirname(tool.program), host] } : undefined;
}

/**
 * The Pulumi CLI from the first source that has it.
 * @param {Machine} machine
 * @param {PulumiSource[]} sources
 * @returns {Promise<PulumiCli>}
 */
export async function bringPulumi(machine, sources = [...quickSources, ...slowSources]) {
    const { tool, failures } = await firstOf(sources, machine);
    if (tool === undefined) {
        throw new SetupProblem(nothingWorks(failures));
    }
    return { ...tool, folders: [dirname(tool.program), await bringLanguageHost(machine, tool)] };
}

/**
 * @param {PulumiSource[]} sources
 * @param {Machine} machine
 */
async function firstOf(sources, machine) {
    /** @type {{ source: string, reason: string }[]} */
    const failures = [];
    for (const source of sources) {
        try {
            return { tool: await source.find(machine), failures };
        } catch (error) {
            if (!(error instanceof Unavailable)) {
                throw error;
            }
            failures.push({ source: source.name, reason: error.message });
        }
    }
    return { tool: undefined, failures };
}

/**
 * @param {Machine} machine
 * @param {Tool} tool
 */
function findLanguageHost(machine, tool) {
    if (existsSync(join(dirname(tool.program), programFile("pulumi-language-nodejs")))) {
        return dirname(tool.program);
    }
    const [onPath] = findOnPath("pulumi-language-nodejs", machine.env);
    return onPath === undefined ? findBuiltLanguageHost(machine) : dirname(onPath);
}

/**
 * @param {Machine} machine
 * @param {Tool} tool
 */
async function bringLanguageHost(machine, tool) {
    try {
        return findLanguageHost(machine, tool) ?? (await buildLanguageHost(machine));
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new SetupProblem(
                `the Pulumi CLI ${tool.program} has no pulumi-language-nodejs beside it or on PATH, and it cannot be built: ` +
                    `${error.message}. Install the complete CLI (https://www.pulumi.com/docs/install/), ` +
                    `or Go ${GO_MINIMUM} or newer (https://go.dev/dl/).`,
            );
        }
        throw error;
    }
}

/** @param {{ source: string, reason: string }[]} failures */
function nothingWorks(failures) {
    return [
        `there is no way to a Pulumi CLI ${PULUMI_MINIMUM} or newer on this machine:`,
        ...failures.map(({ source, reason }) => `  - ${source}: ${reason.replaceAll("\n", "\n      ")}`),
        "Install one of these and run the same command again:",
        "  - the Pulumi CLI: https://www.pulumi.com/docs/install/",
        `  - Go ${GO_MINIMUM} or newer, to build the CLI: https://go.dev/dl/`,
    ].join("\n");
}
