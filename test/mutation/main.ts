import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import { mutantsOf } from "./mutants.ts";

const USAGE = `npm run mutate [-- RULE…]

Breaks each condition of each rule (removes it, ignores it, inverts it), one at a time, and runs the rule's tests, which
should notice. Prints what they did not notice and the count, and exits with 1 where a mutant survived.
`;

const repository = join(import.meta.dirname, "../..");
const folder = join(repository, "policypack/rules");

const { values, positionals } = parseArgs({
    options: { help: { type: "boolean", short: "h", default: false } },
    allowPositionals: true,
});
if (values.help) {
    process.stdout.write(USAGE);
} else {
    process.exitCode = await main(positionals);
}

async function main(wanted: readonly string[]): Promise<number> {
    const names = readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .map((file) => basename(file, ".ts"))
        .filter((name) => name !== "index" && name !== "rule");
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown !== undefined) {
        process.stderr.write(`mutate: there is no rule ${JSON.stringify(unknown)}.\n\n${USAGE}`);
        return 2;
    }
    /** The file that is broken at the moment, and its code. */
    const broken: { file: string; code: string } = { file: "", code: "" };
    const vitest = await createVitest(
        { watch: false, reporters: [{}], root: repository, maxWorkers: 1, fsModuleCache: false },
        { plugins: [{ name: "mutant", enforce: "pre", load: (id) => (id === broken.file ? broken.code : null) }] },
    );
    const survivors: string[] = [];
    let count = 0;
    for (const name of wanted.length > 0 ? wanted : names) {
        const file = join(folder, `${name}.ts`);
        const tests = await testsOf(name, vitest);
        const code = readFileSync(file, "utf8");
        // Tests that fail anyway would notice everything.
        if (await isNoticed(code)) {
            throw new Error(`The tests of ${name} fail without any mutant.`);
        }
        const mutants = mutantsOf(code);
        for (const mutant of mutants) {
            count++;
            if (!(await isNoticed(mutant.code))) {
                survivors.push(`${name}.ts:${mutant.label}`);
                process.stderr.write(`survived: ${survivors.at(-1)}\n`);
            }
        }
        Object.assign(broken, { file: "", code: "" });
        vitest.invalidateFile(file);
        process.stderr.write(`mutate: ${name}: ${mutants.length} mutants\n`);

        async function isNoticed(changed: string): Promise<boolean> {
            Object.assign(broken, { file, code: changed });
            vitest.invalidateFile(file);
            const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
            // The result holds what ran before, too.
            const own = testModules.filter(({ moduleId }) => tests.some((test) => test.moduleId === moduleId));
            return unhandledErrors.length > 0 || own.some((module) => !module.ok());
        }
    }
    await vitest.close();
    process.stdout.write(`${count} mutants, ${count - survivors.length} noticed, ${survivors.length} survived\n`);
    return survivors.length > 0 ? 1 : 0;
}

/** The tests of a rule, and those of remediation where it mends; of what rules share, those of the rules that import it. */
async function testsOf(name: string, vitest: Vitest): Promise<TestSpecification[]> {
    const all = await vitest.globTestSpecifications(["test/policypack/rules/", "test/policypack/remediation.test.ts"]);
    const code = (rule: string) => readFileSync(join(folder, `${rule}.ts`), "utf8");
    return all.filter(({ moduleId }) => {
        const rule = basename(moduleId, ".test.ts");
        return rule === "remediation"
            ? code(name).includes("TagChange") || code(name).includes("remediateMachine")
            : rule === name || code(rule).includes(`"./${name}.ts"`);
    });
}
