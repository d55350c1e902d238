import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areBundlesCurrent } from "../../setup/build/bundles.mjs";
import { areDependenciesInstalled } from "../../setup/node/dependencies.mjs";
import { project } from "../../setup/prepare.mjs";
import { PULUMI_MINIMUM } from "../../setup/process/versions.mjs";
import { runScript } from "./processes.ts";
import { temporaryFolder, writeProgram } from "./temporary.ts";

// Always so in `npm test`; a run of vitest alone shall not start a set-up.
const isSetUp = areDependenciesInstalled(project) && areBundlesCurrent(project);

describe("setup/run.mjs", () => {
    it("explains itself", async () => {
        const { code, output } = await runScript("run.mjs", ["--help"]);
        expect(code).toBe(0);
        expect(output).toContain("HUBGUARD_PULUMI");
    });

    it("refuses an option", async () => {
        const { code, output } = await runScript("run.mjs", ["--verbose", "vitest"]);
        expect(code).toBe(2);
        expect(output).toContain("unknown option --verbose");
    });

    it("tells a bad override and does not run the command", async () => {
        const env = { ...process.env, HUBGUARD_PULUMI: "/no/such/pulumi", HUBGUARD_CACHE: temporaryFolder() };
        const { code, output } = await runScript("run.mjs", ["echo", "ran"], env);
        expect(code).toBe(1);
        expect(output).toContain("HUBGUARD_PULUMI names /no/such/pulumi");
        expect(output).not.toContain("ran");
    });

    it.skipIf(!isSetUp || process.platform === "win32")(
        "exits as the command does, and says what it took",
        async () => {
            const folder = temporaryFolder();
            const pulumi = writeProgram(join(folder, "pulumi"), `echo v${PULUMI_MINIMUM}`);
            writeProgram(join(folder, "pulumi-language-nodejs"), "exit 1");
            const env = { ...process.env, HUBGUARD_PULUMI: pulumi, HUBGUARD_CACHE: join(folder, "cache") };
            const command = "console.log(process.env.PULUMI_BACKEND_URL); process.exit(7)";
            const { code, output } = await runScript("run.mjs", ["node", "--eval", command], env);
            expect(code).toBe(7);
            expect(output).toContain(`Pulumi CLI ${PULUMI_MINIMUM} (HUBGUARD_PULUMI)`);
            expect(output).toContain(`file://${join(project, ".hubguard", "state")}`);
        },
    );
});
