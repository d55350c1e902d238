import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { afterAll, inject } from "vitest";
import type { Surroundings } from "../standin/provider/provider.ts";
import { startStandIn } from "../standin/server.ts";

declare module "vitest" {
    interface ProvidedContext {
        /** Where Node.js keeps what it compiled for the processes that the CLI starts: they load the same packages. */
        compiled: string;
    }
}

export const repository = join(import.meta.dirname, "..");

export const pack = join(repository, "policypack");

/** A violation as the CLI's event log holds it. */
export interface Violation {
    policy: string;
    level: string;
    /** The name of the resource. */
    resource: string;
    message: string;
}

/** What the engine does to a resource, as the CLI's event log holds it. */
export interface Step {
    op: string;
    urn: string;
    type: string;
    /** The inputs of the program; nothing where the resource is deleted. */
    new?: { inputs: Record<string, unknown> };
    /** What differs, by its path: `tags.rpo`. */
    detailedDiff?: Record<string, unknown>;
}

export interface Outcome {
    code: number;
    /** What the CLI printed, without colours. */
    output: string;
    violations: Violation[];
    steps: Step[];
    /** What came of the steps, which a refresh knows only in the end. */
    results: Step[];
    /** How many resources the command created, updated, …, or left as they are. */
    changes: Readonly<Record<string, number>>;
}

/** How a command ended, and what it printed. */
interface Ran {
    code: number;
    output: string;
    stdout: string;
}

/**
 * The real CLI with a state, a home and a stand-in provider of its own, all gone after the tests of the file.
 * @param surroundings what the stand-in finds; programs find its environment, too
 */
export async function startPulumi(surroundings: Partial<Surroundings> = {}) {
    // Within the repository, so that programs find its packages, and `hubguard`, which is the repository itself.
    await mkdir(join(repository, ".hubguard"), { recursive: true });
    const folder = await mkdtemp(join(repository, ".hubguard", "test-"));
    // Of the environment of the tests it sees nothing: that may lead to a Hub.
    const standIn = await startStandIn({ env: {}, ...surroundings });
    await mkdir(join(folder, "state"));
    // Programs of other languages name the component package by its path.
    await symlink(join(repository, "components"), join(folder, "components"), "junction");
    afterAll(async () => {
        await standIn.close();
        await rm(folder, { recursive: true, force: true });
    });
    return new Pulumi(folder, standIn.port, surroundings.env);
}

export class Pulumi {
    readonly folder: string;
    readonly #port: number;
    readonly #surroundings: NodeJS.ProcessEnv;
    /** The projects whose stack is there. */
    readonly #begun = new Set<string>();
    #runs = 0;

    constructor(folder: string, port: number, surroundings: NodeJS.ProcessEnv = {}) {
        this.folder = folder;
        this.#port = port;
        this.#surroundings = surroundings;
    }

    /** A project in a folder of its own. */
    async project(name: string, program: string, files: Record<string, string> = {}): Promise<string> {
        const project = join(this.folder, name);
        await mkdir(project);
        const runtime = "runtime:\n    name: nodejs\n    options:\n        typescript: false\n";
        const all = { "Pulumi.yaml": `name: ${name}\n${runtime}main: index.ts\n`, "index.ts": program, ...files };
        for (const [file, text] of Object.entries(all)) {
            await writeFile(join(project, file), text);
        }
        return project;
    }

    /**
     * A copy of an example, since the CLI writes the settings of stacks into the project. Some are built on others, so
     * all are copied.
     */
    async example(name: string, copy = "examples"): Promise<string> {
        await cp(join(repository, "examples"), join(this.folder, copy), { recursive: true });
        return join(this.folder, copy, name);
    }

    /** Writes a configuration for `--policy-pack-config` and gives its path. */
    async configuration(content: object): Promise<string> {
        const file = join(this.folder, `configuration-${this.#runs++}.json`);
        await writeFile(file, JSON.stringify(content));
        return file;
    }

    preview(project: string, options: readonly string[] = []): Promise<Outcome> {
        return this.#judged(project, ["preview", "--policy-pack", pack, ...options]);
    }

    /** A preview with another policy pack. */
    previewWith(project: string, policyPack: string, options: readonly string[] = []): Promise<Outcome> {
        return this.#judged(project, ["preview", "--policy-pack", policyPack, ...options]);
    }

    up(project: string, options: readonly string[] = []): Promise<Outcome> {
        return this.#judged(project, ["up", "--yes", ...options]);
    }

    refresh(project: string, options: readonly string[] = []): Promise<Outcome> {
        return this.#judged(project, ["refresh", "--yes", "--skip-preview", ...options]);
    }

    destroy(project: string, options: readonly string[] = []): Promise<Outcome> {
        return this.#judged(project, ["destroy", "--yes", "--skip-preview", ...options]);
    }

    /** Writes the configuration of the stack that is to be. @param values by their full names: `hubguard:west` */
    async configure(project: string, values: Readonly<Record<string, unknown>>): Promise<void> {
        // JSON is YAML, too.
        await writeFile(join(project, "Pulumi.test.yaml"), JSON.stringify({ config: values }));
    }

    /** The names of the resources of a type that the stack holds. */
    async deployed(project: string, type: string): Promise<string[]> {
        const state = await this.succeed(project, ["stack", "export", "--stack", "test"]);
        const { deployment } = JSON.parse(state) as { deployment: { resources?: { urn: string; type: string }[] } };
        const resources = (deployment.resources ?? []).filter((resource) => resource.type === type);
        return resources.map(({ urn }) => urn.split("::").at(-1) ?? "").sort();
    }

    /** Runs the CLI in the folder of a project. */
    run(project: string, args: readonly string[]): Promise<Ran> {
        return this.#spawn(project, "pulumi", [...args, "--non-interactive"]);
    }

    /** Runs lines of a shell, which end with the first one that fails, in a folder. */
    sh(folder: string, lines: string, environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
        return this.#spawn(folder, "sh", ["-ec", lines], environment);
    }

    #spawn(cwd: string, command: string, args: readonly string[], own: NodeJS.ProcessEnv = {}): Promise<Ran> {
        const child = spawn(command, args, {
            cwd,
            env: { ...this.environment(), ...own },
            stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        let stdout = "";
        child.stdout.setEncoding("utf8").on("data", (text: string) => {
            output += text;
            stdout += text;
        });
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
            output += text;
        });
        return new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
        });
    }

    /** Runs a command that is to succeed, and gives what it printed. */
    async succeed(project: string, args: readonly string[]): Promise<string> {
        const { code, output, stdout } = await this.run(project, args);
        if (code !== 0) {
            throw new Error(`pulumi ${args.join(" ")} ended with ${code}:\n${output}`);
        }
        return stdout;
    }

    async #judged(project: string, args: readonly string[]): Promise<Outcome> {
        const log = join(this.folder, `events-${this.#runs++}.json`);
        if (!this.#begun.has(project)) {
            await this.run(project, ["stack", "select", "--create", "test"]);
            this.#begun.add(project);
        }
        const { code, output } = await this.run(project, [
            ...args,
            ...["--stack", "test", "--color", "never", "--event-log", log],
        ]);
        const events = eventsIn(await readFile(log, "utf8").catch(() => ""));
        return { code, output, ...events };
    }

    /** What the CLI runs with. */
    environment(): NodeJS.ProcessEnv {
        return {
            // Programs run on the Node.js that runs the tests.
            PATH: dirname(process.execPath) + delimiter + process.env.PATH,
            HOME: this.folder,
            // Compilers that Pulumi starts leave their caches there.
            TMPDIR: this.folder,
            PULUMI_HOME: join(this.folder, "home"),
            PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}`,
            PULUMI_CONFIG_PASSPHRASE: "test",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            NODE_COMPILE_CACHE: inject("compiled"),
            // The SDK looks up the sources of whole stacks for each of its promises: a third of the time of a big program.
            NODE_OPTIONS: "--stack-trace-limit=1",
            // Without it the CLI does not know --event-log.
            PULUMI_DEBUG_COMMANDS: "true",
            PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
            PULUMI_DEBUG_PROVIDERS: `azure-native:${this.#port}`,
            ...this.#surroundings,
        };
    }
}

interface Event {
    policyEvent?: { policyName: string; enforcementLevel: string; resourceUrn: string; message: string };
    resourcePreEvent?: { metadata: Step };
    resOutputsEvent?: { metadata: Step };
    summaryEvent?: { resourceChanges?: Record<string, number> };
}

function eventsIn(log: string): Omit<Outcome, "code" | "output"> {
    const events = log
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Event);
    return {
        violations: events.flatMap(({ policyEvent: event }) => (event ? [violationOf(event)] : [])),
        steps: events.flatMap(({ resourcePreEvent: event }) => (event ? [event.metadata] : [])),
        results: events.flatMap(({ resOutputsEvent: event }) => (event ? [event.metadata] : [])),
        changes: events.findLast(({ summaryEvent }) => summaryEvent)?.summaryEvent?.resourceChanges ?? {},
    };
}

function violationOf(event: NonNullable<Event["policyEvent"]>): Violation {
    return {
        policy: event.policyName,
        level: event.enforcementLevel,
        resource: event.resourceUrn.split("::").at(-1) ?? "",
        message: event.message.trim(),
    };
}
