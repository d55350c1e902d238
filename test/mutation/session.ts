import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import { compile } from "./mutants.ts";
import type { Entry, Job } from "./runner.ts";
import { repository, subjects } from "./subjects.ts";

export interface Findings {
    noticed: ReadonlySet<number>;
    /** What is to be tried once more, on from the start, by mutant, with the test files. */
    early: ReadonlyMap<number, ReadonlySet<string>>;
    /** Test files that ended before all was tried. */
    unfinished: readonly string[];
    /** Tests that met all their mutants, by their ids. */
    done: readonly string[];
    /** Test files with tests that were left for later, since they take long. */
    slow: readonly string[];
    /** Tests that fail without any mutant. */
    failing: readonly string[];
}

/** What a round asks of test files. */
export type Order = Pick<Job, "trials" | "careful" | "done" | "longest" | "withSlow">;

/** What remembers, by file, and code behind it by which it forgets what it found before a mutant was turned on or off. */
const FORGETTING: Readonly<Record<string, string>> = {
    "time/memory.ts": `
{
    const { get } = Memory.prototype;
    Memory.prototype.get = function (...args) {
        if (this.turns !== mutation.turns) {
            this.turns = mutation.turns;
            this.clear();
        }
        return get.apply(this, args);
    };
}`,
    // Tables of words take long to be made, and few mutants make another one of them.
    "time/once.ts": `
{
    const { get } = Once.prototype;
    Once.prototype.get = function () {
        if (this.finding === undefined || !mutation.keeps(this.finding)) {
            this.clear();
            this.finding = mutation.find(() => get.call(this));
        }
        return this.finding.value;
    };
}`,
};

/** Runs test files with all mutants compiled in. */
export class Session {
    readonly #vitest: Vitest;
    readonly #folder: string;

    private constructor(vitest: Vitest, folder: string) {
        this.#vitest = vitest;
        this.#folder = folder;
    }

    static async start(): Promise<Session> {
        const byFile = new Map(subjects.map((subject) => [join(repository, subject.file), subject]));
        const transform = (code: string, id: string) => {
            const subject = byFile.get(id);
            return subject && { code: compile(code, subject.first) + (FORGETTING[subject.file] ?? ""), map: null };
        };
        const vitest = await createVitest(
            {
                root: repository,
                watch: false,
                reporters: [{}],
                runner: join(import.meta.dirname, "runner.ts"),
                pool: "forks",
                fsModuleCache: false,
                // What a file loads runs with the mutants of that file.
                isolate: true,
                update: "none",
                dangerouslyIgnoreUnhandledErrors: true,
            },
            { plugins: [{ name: "mutants", enforce: "pre", transform }] },
        );
        return new Session(vitest, mkdtempSync(join(tmpdir(), "hubguard-mutation-")));
    }

    /** Tries mutants in test files, several test files at a time. */
    async run(job: Order, onProgress: (noticed: number) => void): Promise<Findings> {
        const journal = join(this.#folder, "journal");
        writeFileSync(journal, "");
        const watch = setInterval(() => {
            const entries = entriesIn(journal);
            endHanging(entries);
            onProgress(noticedIn(entries).size);
        }, 1_000);
        try {
            await this.#start({ ...job, root: repository, journal }, Object.keys(job.trials));
        } finally {
            clearInterval(watch);
        }
        return findingsOf(entriesIn(journal));
    }

    /** Whether test files fail, or never end, with a mutant that is on from the start. */
    async notices(always: Job["always"] & object, files: readonly string[]): Promise<boolean> {
        const journal = join(this.#folder, "journal");
        const job = {
            trials: {},
            careful: [],
            done: [],
            longest: 0,
            withSlow: true,
            always,
            root: repository,
            journal,
        };
        const { testModules, unhandledErrors } = await this.#start(job, files);
        const own = testModules.filter(({ moduleId }) => files.includes(relative(repository, moduleId)));
        return unhandledErrors.length > 0 || own.some((module) => !module.ok());
    }

    async #start(job: Job, files: readonly string[]) {
        this.#vitest.getRootProject().provide("mutation", job);
        const specifications = await this.#vitest.globTestSpecifications(files.map((file) => join(repository, file)));
        return await this.#vitest.runTestSpecifications(specifications);
    }

    async close(): Promise<void> {
        await this.#vitest.close();
        rmSync(this.#folder, { recursive: true });
    }
}

function entriesIn(journal: string): Entry[] {
    const lines = existsSync(journal) ? readFileSync(journal, "utf8").split("\n").slice(0, -1) : [];
    return lines.map((line) => JSON.parse(line) as Entry);
}

/** Ends processes whose mutant never comes back. */
function endHanging(entries: readonly Entry[]): void {
    for (const entry of lastOf(entries)) {
        if ("trying" in entry && entry.until < Date.now()) {
            try {
                process.kill(entry.pid, "SIGKILL");
            } catch {
                // Ended already.
            }
        }
    }
}

function lastOf(entries: readonly Entry[]): Entry[] {
    return [...new Map(entries.map((entry) => [entry.file, entry])).values()];
}

/** What tests noticed, and what never came back. */
function noticedIn(entries: readonly Entry[]): Set<number> {
    const hanging = lastOf(entries).flatMap((entry) =>
        "trying" in entry && entry.until < Date.now() ? [entry.trying] : [],
    );
    return new Set([...entries.flatMap((entry) => ("noticed" in entry ? entry.noticed : [])), ...hanging]);
}

function findingsOf(entries: readonly Entry[]): Findings {
    const early = new Map<number, Set<string>>();
    for (const entry of entries) {
        for (const number of "early" in entry ? entry.early : []) {
            early.set(number, (early.get(number) ?? new Set()).add(entry.file));
        }
    }
    const hanging = lastOf(entries).filter((entry) => "trying" in entry && entry.until < Date.now());
    return {
        noticed: noticedIn(entries),
        early,
        unfinished: [...new Set([...entries.filter((entry) => "spoilt" in entry), ...hanging].map(({ file }) => file))],
        done: entries.flatMap((entry) => ("done" in entry ? [entry.done] : [])),
        slow: [...new Set(entries.filter((entry) => "slow" in entry).map(({ file }) => file))],
        failing: entries.flatMap((entry) => ("fails" in entry ? [`${entry.file}: ${entry.fails}`] : [])),
    };
}
