import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createEntry, entryKey } from "../cache/cache.mjs";
import { installPackage } from "../node/npm.mjs";
import { execute, programFile } from "../process/execute.mjs";
import { Unavailable } from "../process/problem.mjs";
import { PULUMI_DOWNLOADED } from "../process/versions.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */

const HOST = "https://get.pulumi.com/";
const PROBE_LIMIT_MS = 10_000;
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/**
 * Lets npm's package `pulumi` download the CLI, with its language hosts, into the cache.
 * @param {Machine} machine
 * @returns {Promise<import("../node/node.mjs").Tool>}
 */
export async function downloadPulumi(machine) {
    const entry = await machine.steps.step(`Pulumi CLI ${PULUMI_DOWNLOADED} by the npm package pulumi`, async () => {
        await probe();
        return createEntry(machine.cache, entryKey("pulumi-download", PULUMI_DOWNLOADED), (folder) =>
            download(folder, machine),
        );
    });
    return { program: join(entry, programFile("pulumi")), version: PULUMI_DOWNLOADED, from: "npm" };
}

/** Where the launcher's first request is blocked, the package is not worth fetching. */
async function probe() {
    try {
        const response = await fetch(`${HOST}install.sh`, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
        await response.body?.cancel();
        if (!response.ok) {
            throw new Error(`it answers ${response.status}`);
        }
    } catch (error) {
        const { message, cause } = /** @type {Error} */ (error);
        throw new Unavailable(`${HOST} cannot be reached: ${cause instanceof Error ? cause.message : message}`);
    }
}

/**
 * @param {string} folder
 * @param {Machine} machine
 */
async function download(folder, { cache, env }) {
    const [home, work] = [join(folder, "home"), join(folder, "work")];
    await mkdir(work);
    await installPackage(`pulumi@${PULUMI_DOWNLOADED}`, { folder: work, cache, env });
    await execute(process.execPath, [join(work, "node_modules", "pulumi", "run.js"), "version"], {
        env: { ...env, PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true", PULUMI_VERSION: PULUMI_DOWNLOADED },
        limitMs: DOWNLOAD_LIMIT_MS,
    });

    const programs = join(home, "versions", PULUMI_DOWNLOADED, "bin");
    for (const file of await readdir(programs)) {
        await rename(join(programs, file), join(folder, file));
    }
    await rm(home, { recursive: true });
    await rm(work, { recursive: true });
}
