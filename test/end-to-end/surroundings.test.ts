import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { pack, startPulumi } from "../pulumi.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const { rpo: _, ...withoutRpo } = backedUp;
const pulumi = await startPulumi();
const program = machines({ db: tagsOf(withoutRpo) });
const project = await pulumi.project("проект с пробелом 東京", program, {
    "Pulumi.yaml":
        "name: surroundings\nruntime:\n    name: nodejs\n    options:\n        typescript: false\nmain: index.ts\n",
});

async function expectVerdict() {
    const { code, violations } = await pulumi.preview(project);
    expect(code).not.toBe(0);
    expect(violations.map(({ policy, resource }) => [policy, resource])).toEqual([["require-rpo", "db"]]);
}

it("two previews of one project at once, in a folder with blanks and letters of any script, both give the verdict", async () => {
    await pulumi.run(project, ["stack", "select", "--create", "test"]);
    await Promise.all([expectVerdict(), expectVerdict()]);
});

it.each(["SIGINT", "SIGKILL"] as const)(
    "after a preview that was ended by %s, the next one gives the verdict",
    async (signal) => {
        const args = ["preview", "--policy-pack", pack, "--stack", "test", "--non-interactive"];
        const child = spawn("pulumi", args, {
            cwd: project,
            env: pulumi.environment(),
            stdio: ["ignore", "pipe", "pipe"],
        });
        const closed = once(child, "close");
        // The preview has begun by then.
        await once(child.stdout, "data");
        child.kill(signal);
        await closed;
        await expectVerdict();
    },
);
