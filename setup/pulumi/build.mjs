import { join } from "node:path";
import { createEntry, entryKey } from "../cache/cache.mjs";
import { programFile } from "../process/execute.mjs";
import { PULUMI_BUILT } from "../process/versions.mjs";
import { buildWithGo } from "./go.mjs";
import { compileNodeHost, toolsHash } from "./language-host.mjs";

/** @typedef {import("../node/node.mjs").Machine} Machine */

const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * Builds the CLI and the Node.js language host, side by side, so that the CLI takes the host for its own.
 * @param {Machine} machine
 * @returns {Promise<import("../node/node.mjs").Tool>}
 */
export async function buildPulumi(machine) {
    const { cache, env, project, steps } = machine;
    const file = programFile("pulumi");
    const title = `Pulumi CLI ${PULUMI_BUILT} from Go modules (3 to 6 minutes the first time)`;
    const entry = await steps.step(title, () =>
        createEntry(cache, buildKey(machine), async (folder) => {
            await compileNodeHost(machine, folder);
            await buildWithGo({
                target: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
                output: join(folder, file),
                linkerFlags: `-s -w -X ${VERSION_VARIABLE}=v${PULUMI_BUILT}`,
                tools: join(project, "tools"),
                cache,
                env,
            });
        }),
    );
    return { program: join(entry, file), version: PULUMI_BUILT, from: "built from Go modules" };
}

/** @param {Machine} machine */
export function buildKey({ project }) {
    return entryKey("pulumi-build", `${PULUMI_BUILT}-${toolsHash(join(project, "tools"))}`);
}
