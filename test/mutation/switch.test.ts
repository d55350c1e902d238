import { expect, test } from "vitest";
import { compile, mutantsOf } from "./mutants.ts";
import { Endless, Switch } from "./switch.ts";

const CODE = "return list.filter((x) => x > low && x !== skipped);";

/** What the code gives with each of its mutants on. */
function resultsOf(list: readonly number[]): Record<string, number[]> {
    const mutation = new Switch();
    const run = new Function("mutation", "list", "low", "skipped", compile(CODE, 0));
    return Object.fromEntries(
        mutantsOf(CODE).map((mutant) => {
            mutation.turn(mutant);
            return [`${mutant.how}: ${mutant.code}`, run(mutation, list, 1, 3)];
        }),
    );
}

test("Each mutant changes the value of its place", () => {
    expect(resultsOf([1, 2, 3])).toEqual({
        "removed: x > low && x !== skipped": [1, 2, 3],
        "ignored: x > low && x !== skipped": [],
        "inverted: x > low && x !== skipped": [1, 3],
        "left out: x > low": [1, 2],
        "boundary moved: x > low": [1, 2],
        "left out: x !== skipped": [2, 3],
    });
});

test("While all are off, it is known which would have made a difference", () => {
    const mutation = new Switch();
    new Function("mutation", "list", "low", "skipped", compile(CODE, 0))(mutation, [2], 1, 3);
    const reached = mutantsOf(CODE).filter((mutant) => mutation.reaches(mutant));
    expect(reached.map(({ how }) => how)).toEqual(["ignored", "inverted"]);
});

test("Code that never ends is ended", () => {
    const code = "while (x < 3) x++;";
    const mutation = new Switch();
    mutation.turn(mutantsOf(code)[0], 1_000);
    expect(() => new Function("mutation", "x", compile(code, 0))(mutation, 0)).toThrow(Endless);
});

test("What was found is found again only where a mutant would find something else", () => {
    const mutation = new Switch();
    const run = new Function("mutation", "list", "low", "skipped", compile(CODE, 0));
    const [removed, ignored] = mutantsOf(CODE);
    const finding = mutation.find(() => run(mutation, [2], 1, 3));
    expect(finding.value).toEqual([2]);
    mutation.turn(removed);
    expect(mutation.keeps(finding)).toBe(true);
    mutation.turn(ignored);
    expect(mutation.keeps(finding)).toBe(false);
    const other = mutation.find(() => run(mutation, [2], 1, 3));
    expect([other.value, mutation.keeps(other)]).toEqual([[], true]);
    mutation.turn(undefined);
    expect([mutation.keeps(other), mutation.keeps(finding)]).toEqual([false, true]);
    expect(mutantsOf(CODE).filter((mutant) => mutation.reaches(mutant))).toContainEqual(ignored);
});
