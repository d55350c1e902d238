import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { createEntry, entryKey, findEntry } from "../cache/cache.mjs";
import { hashFiles } from "../cache/files.mjs";
import { findOnPath, programFile } from "../process/execute.mjs";
import { buildWithGo } from "./go.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */

/**
 * @typedef {object} LanguageHost a program that the CLI needs beside it for projects of one language
 * @property {string} program
 * @property {string} language for people
 * @property {(project: string) => string} tools the folder of the Go module that builds it
 * @property {string} target
 * @property {(tools: string) => string} hash changes when the host or a pinned module does
 */

/** @type {LanguageHost} */
const nodejs = {
    program: "pulumi-language-nodejs",
    language: "Node.js",
    tools: (project) => join(project, "tools"),
    target: "./language-nodejs",
    hash: toolsHash,
};

/**
 * Pulumi's own. It needs an older `pulumi/pkg` than the CLI, so it has a module of its own; all else is of the CLI's
 * versions, which Go then builds once for both.
 * @type {LanguageHost}
 */
const yaml = {
    program: "pulumi-language-yaml",
    language: "YAML",
    tools: (project) => join(project, "tools", "language-yaml"),
    target: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
    hash: (tools) => hashFiles(tools).slice(0, 12),
};

export const languageHosts = [nodejs, yaml];

/**
 * The folder that holds a language host: the CLI's, one on PATH, or an earlier result.
 * @param {LanguageHost} host
 * @param {Machine} machine
 * @param {string} cli the program
 */
export function findLanguageHost(host, machine, cli) {
    if (existsSync(join(dirname(cli), programFile(host.program)))) {
        return dirname(cli);
    }
    const [onPath] = findOnPath(host.program, machine.env);
    return onPath === undefined ? findEntry(machine.cache, hostKey(host, machine)) : dirname(onPath);
}

/**
 * Builds the language host that a CLI came without.
 * @param {LanguageHost} host
 * @param {Machine} machine
 */
export function buildLanguageHost(host, machine) {
    return machine.steps.step(`${host.language} language host for Pulumi from Go modules`, () =>
        createEntry(machine.cache, hostKey(host, machine), (folder) => compile(host, machine, folder)),
    );
}

/**
 * @param {Machine} machine
 * @param {string} folder
 */
export function compileNodeHost(machine, folder) {
    return compile(nodejs, machine, folder);
}

/**
 * Changes when the CLI, its Node.js language host or a pinned module of theirs does.
 * @param {string} tools
 */
export function toolsHash(tools) {
    return hashFiles(tools, (path) => /^(go\.(mod|sum)$|language-nodejs\/)/.test(path)).slice(0, 12);
}

/**
 * @param {LanguageHost} host
 * @param {Machine} machine
 * @param {string} folder
 */
async function compile(host, { cache, env, project }, folder) {
    await buildWithGo({
        target: host.target,
        output: join(folder, programFile(host.program)),
        linkerFlags: "-s -w",
        tools: host.tools(project),
        cache,
        env,
    });
}

/**
 * @param {LanguageHost} host
 * @param {Machine} machine
 */
function hostKey(host, { project }) {
    return entryKey(host.program, host.hash(host.tools(project)));
}
