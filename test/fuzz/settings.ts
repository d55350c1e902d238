import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { run } from "../../cli/run.ts";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { readLevels } from "../../policypack/configuration/read-levels.ts";
import { captureRequests } from "../../policypack/host/capture.ts";
import { policiesOf } from "../../policypack/host/policies.ts";
import { rules } from "../../policypack/rules/index.ts";
import { configure, judgeBy } from "../policypack/judge.ts";
import { backedUp, highlyAvailable, on, replicated, vm } from "../policypack/machines.ts";
import { type DrawnFile, settingsFiles } from "./arbitrary-settings.ts";
import type { Law } from "./law.ts";
import { checkTold } from "./told.ts";

/** As the pack itself has it: what the engine has sent last. */
const configuration = captureRequests();

const stack = [
    vm("db", { ...backedUp, criticality: "critical", "backup-plan": "images", "exempt-require-rpo": "x" }),
    vm("web", highlyAvailable),
    vm("lab", { app: "lab", protection: "none", "unprotected-reason": "dev-test", environment: "test" }),
    on("west", vm("crm", replicated)),
];

/** Whatever a settings file holds, hubguard check and the policy pack answer. @param hear is told each exit code */
export function settingsLaw(hear: (code: number) => void = () => {}): Law<DrawnFile> {
    return {
        cases: settingsFiles,
        async check({ bytes }) {
            hear(await checkByTool(bytes));
            const options = optionsIn(bytes);
            if (options !== undefined) {
                await checkByPack(options);
            }
        },
    };
}

/** @returns the exit code */
async function checkByTool(bytes: Buffer): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), "hubguard-fuzz-"));
    const file = join(folder, "hubguard.json");
    try {
        await writeFile(file, bytes);
        let told = "";
        const stream = new Writable({
            write(chunk, _, done) {
                told += chunk;
                done();
            },
        });
        const code = await run(["check", file], { stdout: stream, stderr: stream });
        checkTold(told);
        if (code !== 0 && code !== 1) {
            throw new Error(`hubguard check ended with ${code}: ${told}`);
        }
        return code;
    } finally {
        await rm(folder, { recursive: true });
    }
}

/** What the engine hands on of a file; nothing of one that it refuses. */
function optionsIn(bytes: Buffer): RawConfiguration | undefined {
    try {
        const file: unknown = JSON.parse(bytes.toString("utf8"));
        return typeof file === "object" && file !== null && !Array.isArray(file)
            ? (readLevels(file as Record<string, unknown>).configuration as RawConfiguration)
            : undefined;
    } catch {
        return undefined;
    }
}

async function checkByPack(options: RawConfiguration): Promise<void> {
    configure(options);
    for (const { message } of await judgeBy(policiesOf(rules, configuration), stack)) {
        checkTold(message);
        if (message.includes("itself failed") || message.includes("can't run policy")) {
            throw new Error(`a rule failed: ${message}`);
        }
    }
}
