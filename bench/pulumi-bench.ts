import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Surroundings } from "../standin/provider/provider.ts";
import { startStandIn } from "../standin/server.ts";

type StandIn = Awaited<ReturnType<typeof startStandIn>>;
const run = promisify(execFile);
const repository = join(import.meta.dirname, "..");

/** Node.js loads it before a program: it tells its largest resident memory when it ends. */
const REPORTER = `process.on("exit", () => {
    require("node:fs").writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
`;

/** @see https://www.pulumi.com/docs/iac/cli/environment-variables/ */
const WRITTEN_ONCE = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

/** What a command of the CLI takes: milliseconds, and the largest memory of its program, in MiB. */
type Sample = Record<"time" | "memory", number>;

/** The real CLI with a state and a stand-in provider of its own. */
export class PulumiBench {
    readonly #folder: string;
    readonly #standIn: StandIn;

    private constructor(folder: string, standIn: StandIn) {
        this.#folder = folder;
        this.#standIn = standIn;
    }

    /** @param surroundings what the stand-in finds */
    static async start(surroundings: Partial<Surroundings> = {}): Promise<PulumiBench> {
        // Within the repository, so that programs find its packages, and `hubguard`, which is the repository itself.
        await mkdir(join(repository, ".hubguard"), { recursive: true });
        const folder = await mkdtemp(join(repository, ".hubguard", "bench-"));
        await mkdir(join(folder, "state"));
        return new PulumiBench(folder, await startStandIn(surroundings));
    }

    async end(): Promise<void> {
        await this.#standIn.close();
        await rm(this.#folder, { recursive: true, force: true });
    }

    /** A project of one file. */
    async project(name: string, program: string): Promise<string> {
        const project = join(this.#folder, name);
        await mkdir(project);
        const runtime = "runtime:\n    name: nodejs\n    options:\n        typescript: false\n";
        await writeFile(join(project, "Pulumi.yaml"), `name: ${name}\n${runtime}main: index.ts\n`);
        await writeFile(join(project, "index.ts"), program);
        return this.#stack(project);
    }

    /** A copy of an example: the CLI writes into it. Some are built on others, so all are copied. */
    async example(name: string): Promise<string> {
        const copy = await mkdtemp(join(this.#folder, "examples-"));
        await cp(join(repository, "examples"), copy, { recursive: true });
        return this.#stack(join(copy, name));
    }

    /** Milliseconds that a preview takes, and the largest memory of its program, in MiB. */
    preview(project: string, options: readonly string[] = []): Promise<Sample> {
        return this.#measured(project, ["preview", ...options]);
    }

    /**
     * The same of a deployment, without a preview before it. Its state is written once, at the end: after each resource,
     * as by default, that alone takes minutes for some hundred machines, whatever they are deployed to.
     */
    up(project: string, options: readonly string[] = []): Promise<Sample> {
        return this.#measured(project, ["up", "--yes", "--skip-preview", ...options], WRITTEN_ONCE);
    }

    async #measured(project: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Sample> {
        const started = performance.now();
        await this.#pulumi(project, [...args, "--stack", "bench"], env);
        const time = performance.now() - started;
        return { time, memory: Number(await readFile(this.#memoryFile, "utf8")) / 1024 };
    }

    async #stack(project: string): Promise<string> {
        await writeFile(join(this.#folder, "report.cjs"), REPORTER);
        await this.#pulumi(project, ["stack", "select", "--create", "bench"]);
        return project;
    }

    get #memoryFile(): string {
        return join(this.#folder, "memory");
    }

    async #pulumi(cwd: string, args: readonly string[], own: NodeJS.ProcessEnv = {}): Promise<void> {
        const env = {
            ...process.env,
            NODE_OPTIONS: `--require ${join(this.#folder, "report.cjs")}`,
            BENCH_MEMORY: this.#memoryFile,
            PULUMI_HOME: join(this.#folder, "home"),
            PULUMI_BACKEND_URL: `file://${join(this.#folder, "state")}`,
            PULUMI_CONFIG_PASSPHRASE: "bench",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
            PULUMI_DEBUG_PROVIDERS: `azure-native:${this.#standIn.port}`,
            ...own,
        };
        await run("pulumi", [...args, "--non-interactive"], { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    }
}
