import { isAccepted } from "./accepted.ts";
import type { Mutant } from "./mutants.ts";
import type { Job } from "./runner.ts";
import { type Findings, Session } from "./session.ts";
import type { Subject } from "./subjects.ts";
import { testsOf } from "./tests-of.ts";

export type Found = Mutant & { file: string };

/**
 * The mutants that no test notices: each meets its nearest tests first, then all that it makes a difference in. One that
 * there is a reason for meets no more; the others meet those that take long, then, where code ran before any test, those
 * that load it.
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
        await this.#meet((file) => testsOf(file).slice(0, 1).flat());
        await this.#meet((file) => testsOf(file).slice(1).flat());
        await this.#meet(
            (file) =>
                testsOf(file)
                    .flat()
                    .filter((test) => this.#slow.has(test)),
            true,
        );
        await this.#meetEarly();
        return this.#alive;
    }

    async #meet(testsFor: (file: string) => string[], withSlow = false): Promise<void> {
        const trials: Record<string, Found[]> = {};
        for (const mutant of withSlow ? this.#unexplained : this.#alive) {
            for (const test of testsFor(mutant.file)) {
                trials[test] = [...(trials[test] ?? []), mutant];
            }
        }
        let careful: readonly string[] = [];
        const done: string[] = [];
        for (let attempt = 0; attempt < ATTEMPTS && Object.keys(trials).length > 0; attempt++) {
            const outcome = await this.#runOnce({ trials, careful, done, withSlow });
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

    async #runOnce(
        job: Pick<Job, "trials" | "careful" | "done" | "withSlow">,
    ): Promise<Pick<Findings, "unfinished" | "done">> {
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

    async #meetEarly(): Promise<void> {
        const early = this.#unexplained.filter(({ number }) => this.#early.has(number));
        for (const [index, mutant] of early.entries()) {
            this.#onProgress(`${index + 1} of ${early.length} on from the start`);
            if (await this.#session.notices(mutant, [...(this.#early.get(mutant.number) ?? [])])) {
                this.#alive = this.#alive.filter((other) => other !== mutant);
            }
        }
    }
}
