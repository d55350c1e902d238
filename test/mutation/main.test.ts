import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

function mutate(...args: string[]) {
    // Without what vitest tells its own workers.
    const env = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV)/.test(name)),
    );
    const options = { encoding: "utf8", env: { ...env, VITEST_MAX_WORKERS: "1" } } as const;
    return spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], options);
}

test("The tests of a rule notice what is broken in it", () => {
    const { status, stdout, stderr } = mutate("require-app");
    expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^(\d+) mutants, \1 noticed, 0 accepted, 0 survived\n$/),
        stderr: "",
    });
});

test.each([
    ["require-ap", "mutate: there is no rule or law require-ap. Did you mean require-app?"],
    ["protection/plan/read-plam", "Did you mean protection/plan/read-plan?"],
    ["--fast", "mutate: unknown option --fast."],
])("%s is refused", (argument, message) => {
    const { status, stderr } = mutate(argument);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});
