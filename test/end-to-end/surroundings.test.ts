import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod } from "node:fs/promises";
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

it("a project that nobody may write to is judged like any other", async () => {
    const lab = await pulumi.project("read-only", program);
    await pulumi.run(lab, ["stack", "select", "--create", "test"]);
    await chmod(lab, 0o555);
    try {
        const preview = `pulumi preview --policy-pack ${pack} --stack test --non-interactive`;
        const { code, output } = await pulumi.sh(lab, `! ${bounded} touch new\n${bounded} ${preview}`);
        expect(code).not.toBe(0);
        expect(output).toMatch(/new.*: Permission denied.*VM "db" \(app erp\): no recovery point objective/s);
    } finally {
        await chmod(lab, 0o755);
    }
});

/** What takes from a command root's right to write anywhere, where tests have it. */
const bounded = process.getuid?.() === 0 ? "setpriv --bounding-set=-dac_override --inh-caps=-dac_override" : "";
