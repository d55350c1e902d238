import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { areBundlesCurrent, buildBundles } from "../../../setup/build/bundles.mjs";
import { reportSteps } from "../../../setup/process/steps.mjs";
import { firstLine, startModule } from "../processes.ts";
import { temporaryFolder, writeProgram } from "../temporary.ts";

const OUTPUTS = [
    ...["index.cjs", "index.d.cts", "cli.cjs", "policypack.cjs", "policypack.d.cts"].map((file) => `dist/${file}`),
    ...["policypack/dist/index.cjs", "policypack/dist/main.cjs"],
    ...["components/dist/index.cjs", "components/dist/schema.json"],
];

/** A project with one source, and a program in place of Node.js, by which every bundle is that source. */
function projectWith(source: string) {
    const project = temporaryFolder();
    const write = (text: string) => writeFileSync(join(project, "index.ts"), text);
    write(source);
    const copies = OUTPUTS.map((file) => {
        const target = `"$HUBGUARD_BUNDLES/${file}"`;
        return `mkdir -p "$HUBGUARD_BUNDLES/${dirname(file)}"; cp "${project}/index.ts" ${target}`;
    });
    const node = writeProgram(
        join(temporaryFolder(), "node"),
        `if [ -n "$HUBGUARD_BUNDLES" ]; then\n${copies.join("\n")}\nfi`,
    );
    const machine = { project, cache: temporaryFolder(), env: process.env, steps: reportSteps(process.stderr, {}) };
    return { project, write, build: () => buildBundles(machine, node) };
}

describe.skipIf(process.platform === "win32")("a build", () => {
    it("that ended halfway leaves no bundles that pass for those of older sources", async () => {
        const { project, write, build } = projectWith("old");
        await build();
        expect(areBundlesCurrent(project)).toBe(true);

        write("new");
        const last = join(project, "components", "dist", "schema.json");
        rmSync(last);
        mkdirSync(join(last, "in the way"), { recursive: true });
        await expect(build()).rejects.toThrow();
        expect(readFileSync(join(project, "dist", "index.cjs"), "utf8")).toBe("new");

        // As the sources are when somebody goes back to an older commit.
        write("old");
        rmSync(last, { recursive: true });
        writeFileSync(last, "old");
        expect(areBundlesCurrent(project)).toBe(false);
        await build();
        expect(OUTPUTS.map((file) => readFileSync(join(project, file), "utf8"))).toEqual(OUTPUTS.map(() => "old"));
        expect(areBundlesCurrent(project)).toBe(true);
    });

    it("that was killed leaves what the next one removes", async () => {
        const { project, build } = projectWith("source");
        const waiting = writeProgram(join(temporaryFolder(), "node"), `mkdir -p "$HUBGUARD_BUNDLES"; sleep 60`);
        const killed = startModule(`
            const { buildBundles } = await setup("build/bundles.mjs");
            const steps = { note() {}, step: (name, work) => (console.log(name), work()) };
            const project = ${JSON.stringify(project)};
            await buildBundles({ project, cache: project, env: process.env, steps }, ${JSON.stringify(waiting)});
        `);
        await firstLine(killed);
        while (!existsSync(join(project, ".hubguard", `build-${killed.pid}`))) {
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        killed.kill("SIGKILL");
        await once(killed, "close");
        expect(areBundlesCurrent(project)).toBe(false);

        await build();
        expect(areBundlesCurrent(project)).toBe(true);
        expect(readdirSync(join(project, ".hubguard"))).toEqual(["bundles"]);
    });
});
