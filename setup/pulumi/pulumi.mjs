import { dirname } from "node:path";
import { SetupProblem, Unavailable } from "../process/problem.mjs";
import { GO_MINIMUM, PULUMI_MINIMUM } from "../process/versions.mjs";
import { buildLanguageHost, findLanguageHost, languageHosts } from "./language-host.mjs";
import { quickSources, slowSources } from "./sources.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */
/** @typedef {import("../node/node.mjs").Tool} Tool */
/** @typedef {import("./sources.mjs").PulumiSource} PulumiSource */
/** @typedef {Tool & { folders: string[] }} PulumiCli the folders hold the CLI and its language hosts */

/**
 * The Pulumi CLI that is at hand: named by the user, on PATH, or an earlier result.
 * @param {Machine} machine
 * @returns {Promise<PulumiCli | undefined>}
 */
export async function findPulumi(machine, sources = quickSources) {
    const { tool } = await firstOf(sources, machine);
    if (tool === undefined) {
        return undefined;
    }
    const hosts = languageHosts.map((host) => findLanguageHost(host, machine, tool.program));
    const found = hosts.filter((folder) => folder !== undefined);
    return found.length === hosts.length ? { ...tool, folders: [dirname(tool.program), ...found] } : undefined;
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
    const folders = [dirname(tool.program)];
    for (const host of languageHosts) {
        folders.push(await bringLanguageHost(host, machine, tool));
    }
    return { ...tool, folders };
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
 * @param {import("./language-host.mjs").LanguageHost} host
 * @param {Machine} machine
 * @param {Tool} tool
 */
async function bringLanguageHost(host, machine, tool) {
    try {
        return findLanguageHost(host, machine, tool.program) ?? (await buildLanguageHost(host, machine));
    } catch (error) {
        if (error instanceof Unavailable) {
            throw new SetupProblem(
                `the Pulumi CLI ${tool.program} has no ${host.program} beside it or on PATH, and it cannot be built: ` +
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
