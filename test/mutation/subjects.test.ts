import { expect, test } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { acceptedMutants } from "./accepted.ts";
import { subjects } from "./subjects.ts";
import { testsOf } from "./tests-of.ts";

test("The tests of a rule come first", () => {
    const names = Object.keys(rules);
    expect(subjects.map(({ name }) => name)).toEqual(
        expect.arrayContaining(names.map((name) => `policypack/rules/${name}`)),
    );
    const first = names.map((name) => testsOf(`policypack/rules/${name}.ts`)[0]);
    expect(first).toEqual(names.map((name) => expect.arrayContaining([`test/policypack/rules/${name}.test.ts`])));
});

test("No file is without tests", () => {
    expect(
        subjects
            .filter(({ file, mutants }) => mutants.length > 0 && testsOf(file).length === 0)
            .map(({ name }) => name),
    ).toEqual([]);
});

test("Rules, what they check by, and the laws of protection and time are broken", () => {
    const folders = new Set(
        subjects.map(({ name }) =>
            name
                .split("/")
                .slice(0, 2)
                .join("/")
                .replace(/^time.*/, "time"),
        ),
    );
    expect([...folders]).toEqual(
        expect.arrayContaining(["policypack/rules", "policypack/checks", "protection/tags", "time"]),
    );
});

test("A file that rules share has the tests of all of them", () => {
    expect(testsOf("policypack/checks/require-objective.ts")[0]).toEqual(
        expect.arrayContaining([
            "test/policypack/rules/require-rpo.test.ts",
            "test/policypack/rules/require-rto.test.ts",
        ]),
    );
});

test("Numbers tell mutants apart", () => {
    const numbers = subjects.flatMap(({ mutants }) => mutants.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
});

test("Each accepted mutant is there, and has a reason", () => {
    const isThere = ({ file, how, code }: (typeof acceptedMutants)[number]) =>
        subjects.some((s) => s.file === file && s.mutants.some((mutant) => mutant.how === how && mutant.code === code));
    expect(acceptedMutants.filter((accepted) => !isThere(accepted) || accepted.reason.length < 20)).toEqual([]);
});
