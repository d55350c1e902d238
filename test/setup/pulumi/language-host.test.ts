import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startPulumi } from "../../pulumi.ts";

const pulumi = await startPulumi();

describe("the Node.js language host", () => {
    it("runs a program with its configuration, and keeps secrets secret", async () => {
        const project = await pulumi.project(
            "configured",
            `import * as pulumi from "@pulumi/pulumi";
             const config = new pulumi.Config();
             export const greeting = config.require("greeting");
             export const token = config.requireSecret("token");
             console.log("said by the program");`,
        );
        await pulumi.succeed(project, ["stack", "init", "test"]);
        await pulumi.succeed(project, ["config", "set", "greeting", "hello"]);
        await pulumi.succeed(project, ["config", "set", "--secret", "token", "hush"]);
        const output = await pulumi.succeed(project, ["preview", "--color", "never"]);
        expect(output).toContain("said by the program");
        expect(output).toMatch(/greeting: "hello"/);
        expect(output).toMatch(/token +: \[secret\]/);
        expect(output).not.toContain("hush");
    });

    it("runs a program without configuration", async () => {
        const project = await pulumi.project("unconfigured", `export const answer = 42;`);
        await pulumi.succeed(project, ["stack", "init", "test"]);
        expect(await pulumi.succeed(project, ["preview", "--color", "never"])).toContain("answer: 42");
    });

    it("shows a program's error once", async () => {
        const project = await pulumi.project("failing", `throw new Error("out of tape");`);
        await pulumi.succeed(project, ["stack", "init", "test"]);
        const { code, output } = await pulumi.run(project, ["preview", "--color", "never"]);
        expect(code).not.toBe(0);
        expect(output).toContain("out of tape");
        expect(output).not.toContain("exited with code");
    });

    it("tells a policy pack whose stack it judges", async () => {
        const project = await pulumi.project("judged", `export const answer = 42;`);
        const pack = join(pulumi.folder, "pack");
        await mkdir(pack);
        await writeFile(join(pack, "PulumiPolicy.yaml"), "runtime: nodejs\n");
        await writeFile(join(pack, "package.json"), '{ "name": "pack", "version": "1.0.0", "main": "index.cjs" }');
        await writeFile(
            join(pack, "index.cjs"),
            `const { PolicyPack } = require("@pulumi/policy");
             const { getProject, getStack } = require("@pulumi/pulumi");
             new PolicyPack("pack", { policies: [{
                 name: "policy", description: "Test.", enforcementLevel: "mandatory",
                 validateStack: (_, report) => report(getProject() + " of " + getStack() + " was judged"),
             }] });`,
        );
        const { code, violations } = await pulumi.previewWith(project, pack);
        expect(code).not.toBe(0);
        expect(violations.map(({ message }) => message).join()).toContain("judged of test was judged");
    });
});
