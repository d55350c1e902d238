import { expect, test } from "vitest";
import { judge } from "../policypack/judge.ts";
import { record } from "../policypack/record.ts";
import type { Declared } from "../policypack/requests.ts";
import { combinations } from "./combinations.ts";
import { everyArgument } from "./every-argument.ts";

const configuration = { settings: { today: "2026-11-01" } };

test.each(Object.entries({ ...combinations, "every argument": everyArgument }))(
    "%s satisfies every rule, and is reported without its metadata",
    async (_, program) => {
        const resources = await record(program);
        expect(await judge(resources, configuration)).toEqual([]);

        const machines = resources.filter(({ type }) => MACHINE.test(type)).map(({ name }) => name);
        const reported = await judge(resources.map(withoutTags), configuration);
        const unprotected = reported
            .filter(({ rule }) => rule === "require-protection")
            .map(({ resource }) => resource);
        expect(unprotected.sort()).toEqual(machines.sort());
        expect(machines).not.toEqual([]);
    },
);

const MACHINE = /:VirtualMachine(ScaleSet)?$/;

function withoutTags({ inputs, ...resource }: Declared): Declared {
    const { tags: _, ...others } = inputs as Record<string, unknown>;
    return { ...resource, inputs: others };
}
