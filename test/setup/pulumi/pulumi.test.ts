import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { entryKey } from "../../../setup/cache/cache.mjs";
import type { Machine } from "../../../setup/node/node.mjs";
import { SetupProblem, Unavailable } from "../../../setup/process/problem.mjs";
import { PULUMI_DOWNLOADED, PULUMI_MINIMUM } from "../../../setup/process/versions.mjs";
import { bringPulumi, findPulumi, type PulumiCli } from "../../../setup/pulumi/pulumi.mjs";
import { quickSources } from "../../../setup/pulumi/sources.mjs";
import { temporaryFolder, writeProgram } from "../temporary.ts";

describe.skipIf(process.platform === "win32")("the Pulumi CLI is taken", () => {
    it("from HUBGUARD_PULUMI before PATH and the cache", async () => {
        const machine = createMachine();
        const override = writeCli(join(machine.cache, "..", "mine"));
        addToPath(machine, writeCli(join(machine.cache, "..", "bin")));
        writeCached(machine);
        machine.env.HUBGUARD_PULUMI = override;
        expect(await findPulumi(machine)).toMatchObject({ program: override, from: "HUBGUARD_PULUMI" });
    });

    it("from PATH before the cache", async () => {
        const machine = createMachine();
        const onPath = writeCli(join(machine.cache, "..", "bin"));
        addToPath(machine, onPath);
        writeCached(machine);
        const found = await findPulumi(machine);
        expect(found).toMatchObject({
            program: onPath,
            version: PULUMI_MINIMUM,
            folders: [dirname(onPath), dirname(onPath), dirname(onPath)],
        });
        expect(found?.from).toContain("PATH");
    });

    it("from the first place on PATH that has one new enough", async () => {
        const machine = createMachine();
        addToPath(machine, writeCli(join(machine.cache, "..", "old"), "3.100.0"));
        addToPath(machine, writeProgram(join(machine.cache, "..", "odd", "pulumi"), "echo unknown command"));
        const onPath = writeCli(join(machine.cache, "..", "new"));
        addToPath(machine, onPath);
        expect(await findPulumi(machine)).toMatchObject({ program: onPath });
    });

    it("from the cache when PATH has none", async () => {
        const machine = createMachine();
        const cached = writeCached(machine);
        expect(await findPulumi(machine)).toMatchObject({ program: cached, version: PULUMI_DOWNLOADED });
    });

    it("never from npm's launcher, which would download on being asked", async () => {
        const machine = createMachine();
        const launcher = join(machine.cache, "..", "node_modules", "pulumi", "run.js");
        writeProgram(launcher, `touch ${join(machine.cache, "..", "asked")}; echo v${PULUMI_MINIMUM}`);
        const bin = join(machine.cache, "..", "node_modules", ".bin");
        mkdirSync(bin);
        symlinkSync(launcher, join(bin, "pulumi"));
        addToPath(machine, join(bin, "pulumi"));
        expect(await findPulumi(machine)).toBeUndefined();
    });

    it("from the slow sources last, in their order, where one fails", async () => {
        const machine = createMachine();
        const asked: string[] = [];
        const cli = { program: writeCli(join(machine.cache, "..", "built")), version: "3.300.0", from: "a build" };
        const brought = await bringPulumi(machine, [
            ...quickSources,
            source("a download", async () => {
                asked.push("a download");
                throw new Unavailable("blocked");
            }),
            source("a build", async () => {
                asked.push("a build");
                return cli;
            }),
        ]);
        expect(asked).toEqual(["a download", "a build"]);
        expect(brought).toMatchObject(cli);
    });
});

describe.skipIf(process.platform === "win32")("HUBGUARD_PULUMI", () => {
    it.each([
        ["is no file", () => "/no/such/pulumi", /HUBGUARD_PULUMI names \/no\/such\/pulumi, which is not a file/],
        ["is a folder", () => temporaryFolder(), /HUBGUARD_PULUMI names .*, which is not a file/],
        ["is too old", () => writeCli(temporaryFolder(), "3.1.0"), /version 3\.1\.0, older than/],
        [
            "is another program",
            () => writeProgram(join(temporaryFolder(), "x"), "echo hello"),
            /does not print a version/,
        ],
        ["fails", () => writeProgram(join(temporaryFolder(), "x"), "echo broken >&2; exit 3"), /code 3:\nbroken/],
    ])("that %s is an error, although PATH has a good one", async (_, override, message) => {
        const machine = createMachine();
        addToPath(machine, writeCli(join(machine.cache, "..", "bin")));
        machine.env.HUBGUARD_PULUMI = override();
        const failure = await findPulumi(machine).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(SetupProblem);
        expect((failure as Error).message).toMatch(message);
    });
});

describe("when nothing works", () => {
    it("the message tells what was tried, why it failed and what to install", async () => {
        const failing = (name: string, reason: string) =>
            source(name, async () => {
                throw new Unavailable(reason);
            });
        const problem = await bringPulumi(createMachine(), [
            ...quickSources,
            failing("a download", "get.pulumi.com cannot be reached"),
            failing("a build", "Go is not on PATH"),
        ]).catch((error: unknown) => error);
        expect(problem).toBeInstanceOf(SetupProblem);
        expect((problem as Error).message.split("\n")).toEqual([
            `there is no way to a Pulumi CLI ${PULUMI_MINIMUM} or newer on this machine:`,
            "  - HUBGUARD_PULUMI: not set",
            "  - pulumi on PATH: there is none",
            "  - an earlier result in the cache: there is none",
            "  - a download: get.pulumi.com cannot be reached",
            "  - a build: Go is not on PATH",
            "Install one of these and run the same command again:",
            "  - the Pulumi CLI: https://www.pulumi.com/docs/install/",
            "  - Go 1.25.0 or newer, to build the CLI: https://go.dev/dl/",
        ]);
    });

    it.skipIf(process.platform === "win32").each(["nodejs", "yaml"])(
        "for the language host of a CLI without the one for %s, it names that CLI",
        async (language) => {
            const machine = createMachine();
            const cli = writeCli(join(machine.cache, "..", "bin"));
            rmSync(join(dirname(cli), `pulumi-language-${language}`));
            addToPath(machine, cli);
            expect(await findPulumi(machine)).toBeUndefined();
            const message = `has no pulumi-language-${language} beside it.*Go is not on PATH.*Install the complete CLI`;
            await expect(bringPulumi(machine)).rejects.toThrow(new RegExp(`bin/pulumi ${message}`));
        },
    );
});

/** A machine whose PATH holds nothing but what scripts need. */
function createMachine(): Machine & { env: { PATH: string; HUBGUARD_PULUMI?: string } } {
    const folder = temporaryFolder();
    const tools = join(folder, "project", "tools");
    mkdirSync(join(tools, "language-yaml"), { recursive: true });
    writeFileSync(join(tools, "go.mod"), "module tools\n");
    const steps = { step: <T>(_: string, work: () => Promise<T>) => work(), note: () => {} };
    return { env: { PATH: "" }, cache: join(folder, "cache"), project: join(folder, "project"), steps };
}

function addToPath(machine: Machine, program: string): void {
    machine.env.PATH = `${machine.env.PATH}${delimiter}${dirname(program)}`;
}

function writeCli(folder: string, version = PULUMI_MINIMUM): string {
    writeProgram(join(folder, "pulumi-language-nodejs"), "exit 1");
    writeProgram(join(folder, "pulumi-language-yaml"), "exit 1");
    return writeProgram(join(folder, "pulumi"), `[ "$1" = version ] && echo v${version}`);
}

function writeCached(machine: Machine): string {
    return writeCli(join(machine.cache, entryKey("pulumi-download", PULUMI_DOWNLOADED)));
}

function source(name: string, find: () => Promise<Omit<PulumiCli, "folders">>) {
    return { name, find };
}
