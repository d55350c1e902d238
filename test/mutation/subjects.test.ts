import { expect, test } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { subjects } from "./subjects.ts";

function testsOf(name: string): readonly string[] | undefined {
    return subjects.find((subject) => subject.name === name)?.tests;
}

test("Every rule is checked, with its tests", () => {
    expect(Object.keys(rules).filter((rule) => !testsOf(rule)?.includes(`rules/${rule}.test.ts`))).toEqual([]);
});

test("No file is without tests", () => {
    expect(subjects.filter(({ tests }) => tests.length === 0)).toEqual([]);
});

test("A file in a rule's folder has the rule's tests", () => {
    expect(testsOf("hub-support/places")).toEqual(["rules/hub-support.test.ts"]);
});

test("A file that rules share has the tests of all of them, and those of remediation where it mends", () => {
    expect(testsOf("require-objective")).toEqual([
        "rules/require-rpo.test.ts",
        "rules/require-rto.test.ts",
        "remediation.test.ts",
    ]);
});
