import { isAccepted } from "./accepted.ts";
import type { Mutant } from "./mutants.ts";
import type { Job } from "./runner.ts";
import { type Findings, type Order, Session } from "./session.ts";
import type { Subject } from "./subjects.ts";
import { testsOf } from "./tests-of.ts";

export type Found = Mutant & { file: string };

/**
 * The mutants that no test notices: each meets its nearest tests first, then all that it makes a difference in. One that
 * there is a reason for meets no more; the others meet those that take long, then, where code ran before any test, the
 * nearest of those that load it.
 * @throws where a test fails without any mutant
 */
export async function hunt(chosen: readonly Subject[], onProgress: (text: string) => void): Promise<Found[]> {
    const session = await Session.start();
    try {
        return await new Hunt(session, chosen, onProgress).run();
    } finally {
        await session.close();
    }
}

/**
 * How far tests are looked for, and for how long a mutant is tried in one file, in milliseconds. Files that run hundreds of
 * programs through all rules would take an hour for what none of them notices.
 */
const ROUNDS = [
    { from: 0, to: 1, longest: 3_000 },
    { from: 1, to: 3, longest: 250 },
    { from: 3, to: Number.POSITIVE_INFINITY, longest: 100 },
];

/** The same of tests that take long by themselves. */
const LONGEST_OF_SLOW = 2_000;

/** Mutants that are on from the start meet so many test files. */
const FEW = 5;

/** Which mutants meet which test files. */
interface Round extends Pick<Job, "longest" | "withSlow"> {
    mutants: readonly Found[];
    testsFor: (file: string) => readonly string[];
}

/** Test files are started again so often where mutants leave something behind. */
const ATTEMPTS = 40;

class Hunt {
    #alive: Found[];
    readonly #early = new Map<number, Set<string>>();
    readonly #slow = new Set<string>();
    readonly #count: number;
    readonly #session: Session;
    readonly #onProgress: (text: string) => void;

    constructor(session: Session, chosen: readonly Subject[], onProgress: (text: string) => void) {
        this.#session = session;
        this.#onProgress = onProgress;
        this.#alive = chosen.flatMap(({ file, mutants }) => mutants.map((mutant) => ({ ...mutant, file })));
        this.#count = this.#alive.length;
    }

    async run(): Promise<Found[]> {
        for (const { from, to, longest } of ROUNDS) {
            const mutants = from === 0 ? this.#alive : this.#unexplained;
            await this.#meet({
                mutants,
                testsFor: (file) => testsOf(file).slice(from, to).flat(),
                longest,
                withSlow: false,
            });
        }
        const slowOf = (file: string) => testsOf(file).flatMap((ring) => ring.filter((test) => this.#slow.has(test)));
        await this.#meet({ mutants: this.#unexplained, testsFor: slowOf, longest: LONGEST_OF_SLOW, withSlow: true });
        await this.#meetEarly();
        return this.#alive;
    }

    async #meet({ mutants, testsFor, longest, withSlow }: Round): Promise<void> {
        const trials: Record<string, Found[]> = {};
        for (const mutant of mutants) {
            for (const test of testsFor(mutant.file)) {
                trials[test] = [...(trials[test] ?? []), mutant];
            }
        }
        let careful: readonly string[] = [];
        const done: string[] = [];
        for (let attempt = 0; attempt < ATTEMPTS && Object.keys(trials).length > 0; attempt++) {
            const outcome = await this.#runOnce({ trials, careful, done, longest, withSlow });
            careful = outcome.unfinished;
            done.push(...outcome.done);
            for (const test of Object.keys(trials)) {
                const left = (trials[test] ?? []).filter((mutant) => this.#alive.includes(mutant));
                if (careful.includes(test) && left.length > 0) {
                    trials[test] = left;
                } else {
                    delete trials[test];
                }
            }
        }
    }

    get #unexplained(): readonly Found[] {
        return this.#alive.filter((mutant) => !isAccepted(mutant));
    }

    async #runOnce(job: Order): Promise<Pick<Findings, "unfinished" | "done">> {
        const before = this.#count - this.#alive.length;
        const files = Object.keys(job.trials).length;
        const { noticed, early, unfinished, done, slow, failing } = await this.#session.run(job, (more) =>
            this.#onProgress(`${before + more} of ${this.#count} noticed, ${files} test files`),
        );
        if (failing.length > 0) {
            throw new Error(`These tests fail without any mutant:\n${failing.join("\n")}`);
        }
        for (const test of slow) {
            this.#slow.add(test);
        }
        for (const [number, tests] of early) {
            this.#early.set(number, new Set([...(this.#early.get(number) ?? []), ...tests]));
        }
        this.#alive = this.#alive.filter(({ number }) => !noticed.has(number));
        return { unfinished, done };
    }

    /** A process of its own for each takes seconds, so they meet the nearest files only. */
    async #meetEarly(): Promise<void> {
        const early = this.#unexplained.filter(({ number }) => this.#early.has(number));
        for (const [index, mutant] of early.entries()) {
            this.#onProgress(`${index + 1} of ${early.length} on from the start`);
            const loading = testsOf(mutant.file)
                .flat()
                .filter((test) => this.#early.get(mutant.number)?.has(test));
            if (await this.#session.notices(mutant, loading.slice(0, FEW))) {
                this.#alive = this.#alive.filter((other) => other !== mutant);
            }
        }
    }
}
