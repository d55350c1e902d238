import { mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** A user's own values of these would change what a run does, or send it to their Pulumi account. */
const NOT_INHERITED = [
    "PULUMI_ACCESS_TOKEN",
    "PULUMI_CONFIG",
    "PULUMI_CONFIG_PASSPHRASE_FILE",
    "PULUMI_DEBUG_PROVIDERS",
    "PULUMI_IGNORE_AMBIENT_PLUGINS",
    "PULUMI_OPTION_POLICY_PACKS",
    "PULUMI_STACK",
];

/**
 * The environment of a run: the tools of the set-up first on PATH, and all state of Pulumi inside the project.
 * @param {object} setup
 * @param {string} setup.project
 * @param {string} setup.node the program
 * @param {string[]} setup.pulumiFolders
 * @param {boolean} setup.standIn on PATH as azure-native's provider
 * @param {NodeJS.ProcessEnv} setup.env
 * @returns {NodeJS.ProcessEnv}
 */
export function runEnvironment({ project, node, pulumiFolders, standIn, env }) {
    const local = join(project, ".hubguard");
    /** @type {NodeJS.ProcessEnv} */
    const inherited = { ...env };
    for (const name of NOT_INHERITED) {
        delete inherited[name];
    }
    const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
    const folders = [
        dirname(node),
        join(project, "node_modules", ".bin"),
        ...new Set(pulumiFolders),
        // A provider on PATH counts as installed, so that the CLI does not fetch the real one.
        ...(standIn ? [join(project, "standin", "bin")] : []),
    ];
    return {
        ...inherited,
        [pathName]: [...folders, env[pathName] ?? ""].join(delimiter),
        // Vitest keeps a token there.
        XDG_DATA_HOME: join(local, "data"),
        ...pulumiState(join(local, "pulumi"), join(local, "state")),
        PULUMI_CONFIG_PASSPHRASE: "hubguard",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
    };
}

/**
 * Where Pulumi keeps its plugins and logs, and its stacks.
 * @param {string} home
 * @param {string} backend
 */
export function pulumiState(home, backend) {
    mkdirSync(home, { recursive: true });
    mkdirSync(backend, { recursive: true });
    return { PULUMI_HOME: home, PULUMI_BACKEND_URL: `file://${backend.replaceAll("\\", "/")}` };
}
