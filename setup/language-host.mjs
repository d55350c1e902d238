import { join } from "node:path";
import { createEntry, entryKey, findEntry } from "./cache.mjs";
import { programFile } from "./execute.mjs";
import { hashFiles } from "./files.mjs";
import { buildWithGo } from "./go.mjs";

/** @typedef {import("./node.mjs").Machine} Machine */

/**
 * The folder with the language host that was built for a CLI which came without one.
 * @param {Machine} machine
 */
export function findBuiltLanguageHost(machine) {
    return findEntry(machine.cache, hostKey(machine));
}

/** @param {Machine} machine */
export function buildLanguageHost(machine) {
    return machine.steps.step("Node.js language host for Pulumi from Go modules", () =>
        createEntry(machine.cache, hostKey(machine), (folder) => compileLanguageHost(machine, folder)),
    );
}

/**
 * @param {Machine} machine
 * @param {string} folder
 */
export async function compileLanguageHost({ cache, env, project }, folder) {
    await buildWithGo({
        target: "./language-nodejs",
        output: join(folder, programFile("pulumi-language-nodejs")),
        linkerFlags: "-s -w",
        tools: join(project, "tools"),
        cache,
        env,
    });
}

/**
 * Changes when the language host or a pinned module does.
 * @param {string} tools
 */
export function toolsHash(tools) {
    return hashFiles(tools).slice(0, 12);
}

/** @param {Machine} machine */
function hostKey({ project }) {
    return entryKey("pulumi-language-nodejs", toolsHash(join(project, "tools")));
}
