import { describe, expect, it } from "vitest";
import { rules } from "../../policypack/rules/index.ts";
import { azurestack } from "./forms/azurestack.ts";
import { classic } from "./forms/classic.ts";
import { toGeneric } from "./forms/generic.ts";
import { stacks } from "./forms/stacks/index.ts";
import type { Stack } from "./forms/stacks/stack.ts";
import { toTemplate } from "./forms/template.ts";
import { judge } from "./judge.ts";
import type { Declared } from "./requests.ts";

/** The forms in which a program can declare the same. */
const forms: Readonly<Record<string, (resources: readonly Declared[]) => readonly Declared[]>> = {
    "an API version": retyped((module, name) => `azure-native:${module}/v20240301:${name}`),
    "a parameterised package": retyped((module, name) => `azure-native_${module}_v20240301:${module}:${name}`),
    "generic resources": (resources) => resources.map(toGeneric),
    "azure's Linux machines": classic.linux,
    "azure's Windows machines": classic.windows,
    "azure's older machines": classic.legacy,
    azurestack: azurestack.linux,
    "azurestack's older machines": azurestack.legacy,
};

function retyped(token: (module: string, name: string) => string) {
    return (resources: readonly Declared[]) =>
        resources.map((declared) => {
            const [, module = "", name = ""] = declared.type.split(":");
            return { ...declared, type: token(module, name) };
        });
}

/** Rules that name inputs as the program does, which forms call by different names. */
const NAMING_INPUTS = ["undecided", "hub-support"];

async function verdictsOf(resources: readonly Declared[], { configuration = {} }: Stack): Promise<string[]> {
    const settings = { today: "2026-11-01", ...(configuration.settings as object) };
    const violations = await judge(resources, { ...configuration, settings });
    const verdicts = violations.map(({ rule, resource, message }) => {
        return `${rule} ${resource}${NAMING_INPUTS.includes(rule) ? "" : `: ${message}`}`;
    });
    return verdicts.sort();
}

/** A template has the names in Azure only, and one note for all that it deploys. */
async function factsOf(resources: readonly Declared[], stack: Stack): Promise<string[]> {
    const verdicts = await verdictsOf(resources, stack);
    const facts = verdicts.map((verdict) => {
        const [rule = ""] = verdict.split(" ", 1);
        return NAMING_INPUTS.includes(rule) ? rule : verdict.replace(/ .*?: /, ": ");
    });
    return [...new Set(facts)].sort();
}

describe.each(stacks.map((stack) => [stack.title, stack] as const))("%s", (_, stack) => {
    it(stack.violates.length === 0 ? "satisfies every rule" : `violates ${stack.violates.join(", ")}`, async () => {
        const verdicts = await verdictsOf(stack.resources, stack);
        const heard = new Set(verdicts.map((verdict) => verdict.split(" ", 1)[0]));
        expect([...heard]).toEqual(stack.violates.length === 0 ? [] : expect.arrayContaining([...stack.violates]));
    });

    it("is judged alike in the form of templates", async () => {
        expect(await factsOf(toTemplate(stack.resources), stack)).toEqual(await factsOf(stack.resources, stack));
    });

    it.each(Object.entries(forms))("is judged alike in the form of %s", async (_, form) => {
        expect(await verdictsOf(form(stack.resources), stack)).toEqual(await verdictsOf(stack.resources, stack));
    });
});

describe("the stacks", () => {
    it("violate every rule of the pack", () => {
        const violated = new Set(stacks.flatMap(({ violates }) => violates));
        expect([...violated].sort()).toEqual(
            Object.keys(rules)
                .filter((rule) => rule !== "settings")
                .sort(),
        );
    });
});
