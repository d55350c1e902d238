import { appendFileSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import fc from "fast-check";
import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from "vitest";
import { Switch, type Switchable } from "./switch.ts";

/** What a run of test files is to try. */
export interface Job {
    root: string;
    /** Where the runner writes what it finds, a line each. */
    journal: string;
    /** By test file, the mutants that it meets, by number. */
    trials: Record<string, readonly (Switchable & { number: number })[]>;
    /** Test files of which a mutant left something behind: they look after each. */
    careful: readonly string[];
    /** Tests that met all their mutants already, by their ids. */
    done: readonly string[];
    /** For how long a mutant is tried in one file, in milliseconds. */
    longest: number;
    /** Whether tests that take longer than others are met, or only told. */
    withSlow: boolean;
    /** A mutant that is on from the start, before files are loaded. */
    always?: Switchable;
}

/** A line of the journal. */
export type Entry = { file: string } & (
    | { trying: number; pid: number; until: number }
    /** All mutants that a test noticed. */
    | { noticed: readonly number[] }
    /** What is to be tried once more, on from the start: code ran, or was cached, before the test. */
    | { early: readonly number[] }
    /** A mutant left something behind, and later ones were not tried. */
    | { spoilt: true }
    /** A test met all its mutants. */
    | { done: string }
    /** A test took long, and met no mutant. */
    | { slow: string }
    | { fails: string }
);

declare module "vitest" {
    interface ProvidedContext {
        mutation: Job;
    }
}

declare global {
    var mutation: Switch;
}

/** A test that takes longer meets only what no other noticed. */
const SLOW_MS = 500;

/** Cases of a property are drawn for no longer where that is enough for the test: most of them are alike for a mutant. */
const PROPERTY_MS = 400;

/** Runs each test once as it is, then once for each mutant that makes a difference in it and was not noticed yet. */
export default class MutationRunner extends TestRunner {
    readonly #job = inject("mutation");
    readonly #switch = new Switch();
    #file = "";
    #left: (Switchable & { number: number })[] = [];
    /** How long each mutant was tried, in milliseconds. */
    readonly #spent = new Map<number, number>();
    #spoilt = false;
    #loading = true;

    // Called before anything is loaded.
    onBeforeCollect(): void {
        globalThis.mutation = this.#switch;
        this.#switch.turn(this.#job.always, this.#job.always && 50_000_000);
    }

    override onCollectStart(file: RunnerTestFile): void {
        super.onCollectStart(file);
        this.#file = relative(this.#job.root, file.filepath);
        this.#left = [...(this.#job.trials[this.#file] ?? [])];
    }

    async runTask(test: RunnerTestCase): Promise<void> {
        const run = TestRunner.getTestFn(test as never);
        if (this.#job.always) {
            await run();
            return;
        }
        if (this.#loading) {
            this.#loading = false;
            this.#note({ early: numbersOf(this.#left.filter((mutant) => this.#switch.reaches(mutant))) });
            // A counterexample is enough: a smaller one is not sought.
            fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
        }
        const noticed = this.#noticedByNow();
        this.#left = this.#left.filter(({ number }) => !noticed.has(number));
        if (this.#left.length === 0 || this.#spoilt || this.#job.done.includes(test.id)) {
            return;
        }
        await this.#tryAll(run, test);
        if (!this.#spoilt) {
            this.#note({ done: test.id });
        }
    }

    async #tryAll(run: () => unknown, test: RunnerTask): Promise<void> {
        const duration = (await this.#durationOf(run, PROPERTY_MS)) ?? (await this.#durationOf(run, undefined));
        if (duration === undefined) {
            // What a mutant left behind may matter to a later test only, which begins anew.
            this.#spoilt = this.#spent.size > 0;
            this.#note(this.#spoilt ? { spoilt: true } : { fails: test.name });
            return;
        }
        const { asked } = this.#switch;
        if (duration > SLOW_MS && !this.#job.withSlow) {
            this.#note({ slow: test.name });
            return;
        }
        const met = this.#left.filter(
            (mutant) => this.#switch.reaches(mutant) && this.#spentOn(mutant) < this.#job.longest,
        );
        const isCareful = this.#job.careful.includes(this.#file);
        const noticed: number[] = [];
        for (const mutant of met) {
            const start = performance.now();
            const limit = 2_000 + 10 * duration;
            this.#note({ trying: mutant.number, pid: process.pid, until: Date.now() + 20_000 + 2 * limit });
            this.#switch.turn(mutant, 100_000 + 20 * asked);
            const isNoticed = !(await passes(run, limit)) || this.#switch.asked > this.#switch.limit;
            this.#spent.set(mutant.number, this.#spentOn(mutant) + performance.now() - start);
            if (!isNoticed && !this.#switch.differs) {
                this.#note({ early: [mutant.number] });
            }
            if (isNoticed) {
                noticed.push(mutant.number);
            }
            if (isCareful && !(await this.#isClean(run))) {
                this.#spoilt = true;
                break;
            }
        }
        if (noticed.length > 0 && !isCareful && !(await this.#isClean(run))) {
            this.#spoilt = true;
            this.#note({ spoilt: true });
            return;
        }
        if (noticed.length > 0) {
            this.#note({ noticed });
            this.#left = this.#left.filter((mutant) => !noticed.includes(mutant.number));
        }
        if (this.#spoilt) {
            this.#note({ spoilt: true });
        }
    }

    /** How long a test takes as it is; nothing where it fails. @param longest how long cases of its properties are drawn */
    async #durationOf(run: () => unknown, longest: number | undefined): Promise<number | undefined> {
        const { interruptAfterTimeLimit: _, ...others } = fc.readConfigureGlobal();
        fc.configureGlobal({ ...others, ...(longest === undefined ? {} : { interruptAfterTimeLimit: longest }) });
        const start = performance.now();
        return (await this.#isClean(run)) ? performance.now() - start : undefined;
    }

    #spentOn({ number }: { number: number }): number {
        return this.#spent.get(number) ?? 0;
    }

    /** By this test file or by one that runs beside it. */
    #noticedByNow(): Set<number> {
        const lines = readFileSync(this.#job.journal, "utf8").split("\n");
        const entries = lines.filter((line) => line.includes('"noticed"')).map((line): Entry => JSON.parse(line));
        return new Set(entries.flatMap((entry) => ("noticed" in entry ? entry.noticed : [])));
    }

    async #isClean(run: () => unknown): Promise<boolean> {
        this.#switch.turn(undefined);
        return await passes(run, Number.POSITIVE_INFINITY);
    }

    #note(entry: Record<string, unknown>): void {
        appendFileSync(this.#job.journal, `${JSON.stringify({ file: this.#file, ...entry })}\n`);
    }
}

function numbersOf(mutants: readonly { number: number }[]): number[] {
    return mutants.map(({ number }) => number);
}

/** Whether a test passes in time. */
async function passes(run: () => unknown, longest: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    try {
        const late = new Promise((_, reject) => {
            timer = Number.isFinite(longest) ? setTimeout(() => reject(new Error("late")), longest) : undefined;
        });
        await Promise.race([run(), late]);
        return true;
    } catch {
        return false;
    } finally {
        clearTimeout(timer);
    }
}
