import { join } from "node:path";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import type { Subject } from "./subjects.ts";

const repository = join(import.meta.dirname, "../..");

/** In milliseconds, however busy the machine is. */
const LONGEST_WAIT = 300_000;

/** Runs the tests of one file after another with other code in its place. */
export class Trial {
    private tests: readonly TestSpecification[] = [];
    private longest = LONGEST_WAIT;
    private readonly vitest: Vitest;
    private readonly broken: { file: string; code: string };

    private constructor(vitest: Vitest, broken: { file: string; code: string }) {
        this.vitest = vitest;
        this.broken = broken;
    }

    static async start(): Promise<Trial> {
        const broken = { file: "", code: "" };
        const vitest = await createVitest(
            {
                root: repository,
                watch: false,
                reporters: [{}],
                maxWorkers: 1,
                fsModuleCache: false,
                // One test that fails is enough.
                bail: 1,
            },
            { plugins: [{ name: "mutant", enforce: "pre", load: (id) => (id === broken.file ? broken.code : null) }] },
        );
        return new Trial(vitest, broken);
    }

    /** Makes a file the one that is broken. @throws where its tests fail as it is: they would notice everything */
    async prepare({ name, file, code, tests }: Subject): Promise<void> {
        this.vitest.invalidateFile(this.broken.file);
        this.broken.file = file;
        const paths = tests.map((test) => join(repository, "test/policypack", test));
        this.tests = await this.vitest.globTestSpecifications(paths);
        this.longest = LONGEST_WAIT;
        const start = Date.now();
        if (this.tests.length < paths.length || paths.length === 0 || (await this.notices(code))) {
            throw new Error(`The tests of ${name} are missing, or fail without any mutant: ${paths.join(", ")}`);
        }
        // Tests that take so much longer hang.
        this.longest = 10_000 + 5 * (Date.now() - start);
    }

    /** Whether the tests fail, or never end, with this code in the place of the file's. */
    async notices(code: string): Promise<boolean> {
        this.broken.code = code;
        this.vitest.invalidateFile(this.broken.file);
        let hangs = false;
        const timer = setTimeout(() => {
            hangs = true;
            // Asked once, it waits for what runs; asked twice, it ends it.
            void this.vitest.cancelCurrentRun("keyboard-input");
            void this.vitest.cancelCurrentRun("keyboard-input");
        }, this.longest);
        const { testModules, unhandledErrors } = await this.vitest.runTestSpecifications([...this.tests]);
        clearTimeout(timer);
        // The result holds what ran before, too.
        const own = testModules.filter(({ moduleId }) => this.tests.some((test) => test.moduleId === moduleId));
        return hangs || unhandledErrors.length > 0 || own.some((module) => !module.ok());
    }

    async close(): Promise<void> {
        await this.vitest.close();
    }
}
