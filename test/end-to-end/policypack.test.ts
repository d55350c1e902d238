import { describe, expect, it } from "vitest";
import { pack, startPulumi } from "../pulumi.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const VM = "azure-native:compute:VirtualMachine";
const { rpo, ...withoutRpo } = backedUp;
const pulumi = await startPulumi();

describe("the configuration", () => {
    it("leaves a single rule to judge", async () => {
        const { rto: _, ...without } = withoutRpo;
        const project = await pulumi.project("single", machines({ both: tagsOf(without), one: tagsOf(withoutRpo) }));
        const configuration = await pulumi.configuration({ all: "disabled", "require-rto": "mandatory" });
        const { code, violations } = await pulumi.preview(project, ["--policy-pack-config", configuration]);
        expect(code).not.toBe(0);
        expect(violations.map(({ policy, resource }) => [policy, resource])).toEqual([["require-rto", "both"]]);
    });

    it("changes the name of a tag", async () => {
        const program = machines({
            renamed: tagsOf({ ...withoutRpo, "recovery-point": rpo }),
            forgotten: tagsOf(withoutRpo),
        });
        const project = await pulumi.project("renamed", program);
        const configuration = await pulumi.configuration({ settings: { tags: { rpo: "recovery-point" } } });
        const { code, violations } = await pulumi.preview(project, ["--policy-pack-config", configuration]);
        expect(code).not.toBe(0);
        expect(violations.map(({ policy, resource }) => [policy, resource])).toEqual([["require-rpo", "forgotten"]]);
        expect(violations[0]?.message).toContain('(tag "recovery-point")');
    });
});

describe("a value that is not known before deployment", () => {
    it("is told, and known violations beside it still block", async () => {
        const program = machines({
            db: `{ ...${tagsOf(withoutRpo)}, rpo: group.id.apply(() => "soon") }`,
            whole: `group.id.apply(() => (${tagsOf(backedUp)}))`,
            app: tagsOf(withoutRpo),
        });
        const project = await pulumi.project("undecided", program);
        const { code, violations } = await pulumi.preview(project);
        expect(code).not.toBe(0);
        const waits = 'which waits for azure-native:resources:ResourceGroup "erp"';
        expect(violations.map(({ policy, level, resource }) => [policy, level, resource]).sort()).toEqual([
            ["require-rpo", "mandatory", "app"],
            ["undecided", "advisory", "db"],
            ["undecided", "advisory", "whole"],
        ]);
        const notes = violations.filter(({ policy }) => policy === "undecided").map(({ message }) => message);
        expect(notes.join("\n")).toContain(
            `tag "rpo", ${waits} (require-rpo, backup-meets-rpo, consistent-objectives)`,
        );
        expect(notes.join("\n")).toContain(`tags, ${waits} (`);
    });

    it("is judged at pulumi up, before the machine is created", async () => {
        const program = machines({ db: `{ ...${tagsOf(withoutRpo)}, rpo: group.id.apply(() => "soon") }` });
        const project = await pulumi.project("decided", program);
        const { code, violations } = await pulumi.up(project, ["--policy-pack", pack, "--skip-preview"]);
        expect(code).not.toBe(0);
        expect(violations.map(({ policy, resource }) => [policy, resource])).toEqual([["require-rpo", "db"]]);
        expect(violations[0]?.message).toContain('tag "rpo" is "soon"');
        expect(await pulumi.deployed(project, "azure-native:resources:ResourceGroup")).toEqual(["erp"]);
        expect(await pulumi.deployed(project, VM)).toEqual([]);
    });
});

describe("a deployed stack", () => {
    it("is judged by pulumi policy analyze", async () => {
        const project = await pulumi.project("deployed", machines({ good: tagsOf(backedUp), bad: tagsOf(withoutRpo) }));
        expect((await pulumi.up(project, ["--skip-preview"])).code).toBe(0);
        expect(await pulumi.deployed(project, VM)).toEqual(["bad", "good"]);
        const { code, output } = await pulumi.run(project, [
            "policy",
            "analyze",
            "--stack",
            "test",
            "--policy-pack",
            pack,
        ]);
        expect(code).not.toBe(0);
        expect(output).toContain('VM "bad" (app erp): no recovery point objective (RPO) is stated');
        expect(output).not.toContain("good");
    });
});
