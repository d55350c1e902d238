import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import {
    BackupCalendar,
    fromTags,
    Hub,
    ProtectedVm,
    protection,
    protectMachines,
    recoveryTiers,
} from "../../components/index.ts";
import { argumentsLaw } from "../fuzz/arguments.ts";
import { rejectionsOf } from "../fuzz/rejections.ts";
import { accepted, make } from "./combinations.ts";
import { recorded } from "./recording.ts";
import { group, lone } from "./valid-args.ts";

it("whatever a program passes to a component makes it, or is refused in sentences that show no secret", async () => {
    const heard: (string | undefined)[] = [];
    const { cases, check } = argumentsLaw((refusal) => heard.push(refusal));
    await fc.assert(fc.asyncProperty(cases, check), { numRuns: 500 });
    // Arguments that are all refused, or all taken, would prove little.
    const taken = heard.filter((refusal) => refusal === undefined).length;
    expect(taken).toBeGreaterThan(50);
    expect(taken).toBeLessThan(450);
});

const components = [...new Set(Object.values(accepted).map(({ component }) => component))];
test.each(components)("%s refuses a name that is none", async (component) => {
    const { args } = Object.values(accepted).find((use) => use.component === component) ?? { args: () => ({}) };
    await recorded(() => {
        const named = (name: unknown) => () => make(component, name, args());
        expect(named("")).toThrow(new pulumi.RunError(`${component} "": name is empty. Write e.g. "erp".`));
        expect(named(undefined)).toThrow(new pulumi.RunError(`${component}: name is missing. Write e.g. "erp".`));
        for (const name of ["\u001B[2Jweb", "web\u009B31m", "\u202Ebew", "web\n", "w\u2066eb", "\uD800"]) {
            const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD");
            const fault =
                'name holds characters that would change how a terminal shows it. Write it without them, e.g. "erp".';
            expect(named(name)).toThrow(new pulumi.RunError(`${component} "${shown}": ${fault}`));
        }
        expect(named(7)).toThrow(
            new pulumi.RunError(`${component}: name is a number, but must be text. Write e.g. "erp".`),
        );
    });
});

const west = { endpoint: "management.west.hub.contoso.com", subscriptionId: "s" };
const deep = Array.from({ length: 100_000 }).reduce((inner) => ({ plans: inner }), {});
const own: Record<string, unknown> = {};
own.settings = own;

// biome-ignore lint/suspicious/noExplicitAny: what no compiler has looked at
const untyped = (value: unknown) => value as any;
const REFUSED: Record<string, [call: () => unknown, message: string]> = {
    "an empty name of a Hub": [() => new Hub("", west), 'Hub "": name is empty. Write e.g. "erp".'],
    "a name that would move the cursor": [
        () => new Hub("\u001B[2Jwest\u202E", west),
        'Hub "\uFFFD[2Jwest\uFFFD": name holds characters that would change how a terminal shows it. ' +
            'Write it without them, e.g. "erp".',
    ],
    "an argument whose name would": [
        () => new ProtectedVm("db", untyped({ ...lone, "\u001B[2J\n": 1 })),
        'ProtectedVm "db": \uFFFD[2J\uFFFD is not an argument. Remove it.',
    ],
    "a tag whose name would": [
        () => new ProtectedVm("db", untyped({ ...lone, tags: { "\u202Eowner": 7 } })),
        'ProtectedVm "db": tags["\uFFFDowner"] is a number, but must be text.',
    ],
    "a count that is no number": [
        () => make("AvailabilityGroup", "web", { ...group, count: Symbol("two") }),
        "count is a symbol, but must be a whole number of machines from 2 to 200.",
    ],
    "settings that hold themselves": [
        () => new ProtectedVm("db", untyped({ ...lone, settings: own })),
        'ProtectedVm "db": settings cannot be written as JSON (Converting circular structure to JSON). ' +
            "Write text, numbers, true, false, lists and objects.",
    ],
    "settings that hold what JSON does not": [
        () => recoveryTiers(untyped({ gold: 10n })),
        "recoveryTiers: tiers cannot be written as JSON (Do not know how to serialize a BigInt). " +
            "Write text, numbers, true, false, lists and objects.",
    ],
    "settings without a bottom": [
        () => new BackupCalendar({ every: "1d", waves: [["db"]], settings: untyped(deep) }),
        "BackupCalendar: settings cannot be written as JSON (Maximum call stack size exceeded). " +
            "Write text, numbers, true, false, lists and objects.",
    ],
    "tags that are no text": [
        () => fromTags(untyped({ app: 7 })),
        'fromTags: tags["app"] is a number, but must be text.',
    ],
    "no tags": [() => fromTags(untyped(null)), "fromTags: tags is null, but must be an object."],
    "options that are none": [
        () => protection(lone.plan, untyped(null)),
        "protection: options is null, but must be an object.",
    ],
    "an option that nothing reads": [
        () => protection(lone.plan, untyped({ setings: {} })),
        'protection: options.setings is not an argument. Write "settings".',
    ],
    "an option of another call": [
        () => protectMachines({ db: lone.plan }, untyped({ instances: 2 })),
        "protectMachines: options.instances is not an argument. Remove it.",
    ],
};
test.each(Object.entries(REFUSED))("%s is refused in a sentence", async (_, [call, message]) => {
    await recorded(() => {
        expect(call).toThrow(pulumi.RunError);
        expect(call).toThrow(message);
    });
});

test("Text that turns out to be none at deployment is refused then", async () => {
    const customData = pulumi.output(untyped({ key: "value" }));
    const rejections = await rejectionsOf(async () => {
        await recorded(() => new ProtectedVm("db", { ...lone, customData }));
    });
    expect(rejections.map(String)).toEqual(
        expect.arrayContaining([expect.stringContaining('machine "db": customData is an object, but must be text.')]),
    );
});
