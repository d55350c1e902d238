import { describe, expect, it } from "vitest";
import type { Case } from "../../bench/scaling/dimension.ts";
import { dimensions } from "../../bench/scaling/dimensions.ts";
import { resourcesOf } from "../../bench/scaling/resources.ts";
import { partsOf } from "../../estate/adapters/index.ts";
import type { Part } from "../../estate/model/parts.ts";
import { configurationSchema } from "../../policypack/configuration/schema.ts";
import { configure } from "../../policypack/judging/configured.ts";
import { judgeStack } from "../../policypack/judging/judge-stack.ts";
import { rules } from "../../policypack/rules/index.ts";

const [FEW, MANY] = [3, 12];
const cases = Object.entries(dimensions).map(([name, dimension]) => {
    return { name, few: dimension(FEW), many: dimension(MANY) };
});

it.each(cases)("What the dimension of $name makes is more where there are more, and is judged", ({ few, many }) => {
    expect(JSON.stringify(many).length).toBeGreaterThan(JSON.stringify(few).length);
    expect(judgeStack(resourcesOf(many.stack), rules, many.configuration).findings).toBeInstanceOf(Array);
});

describe("what can be many has a dimension", () => {
    /** Of the type of parts, so that a new kind does not compile without a word here. */
    const kinds: Record<Part["kind"], true> = {
        ...{ machine: true, "availability set": true, disk: true, "disk attachment": true, probe: true, lock: true },
        ...{ "network interface": true, "load balancer": true, "backend pool": true, "pool association": true },
        ...{ capture: true, "resource group": true, opaque: true, "hub resource": true },
    };
    const parts = cases.map(({ few, many }) => [partsIn(few), partsIn(many)] as const);

    it.each(Object.keys(kinds))("%s, of the parts of a stack", (kind) => {
        const counts = parts.map((both) => both.map((own) => own.filter((part) => part.kind === kind).length));
        expect(counts.filter(([few = 0, many = 0]) => many - few >= MANY - FEW)).not.toEqual([]);
    });

    const lists = parts.flatMap(([, many]) => many.flatMap((part) => Object.entries(lengthsOf(part))));
    const unbounded = new Set(lists.map(([list]) => list).filter((list) => !BOUNDED.includes(list)));
    it.each([...unbounded])("%s, of what a part says", (list) => {
        expect(Math.max(...lists.map(([name, length]) => (name === list ? length : 0)))).toBeGreaterThanOrEqual(MANY);
    });

    it.each([...schemaPaths(configurationSchema(rules))])("%s, of settings", (path) => {
        const counts = cases.map(({ many }) => countAt(many.configuration, path.split(".").slice(1)));
        expect(Math.max(...counts)).toBeGreaterThanOrEqual(path.includes("*") ? MANY : 1);
    });
});

function partsIn({ stack, configuration = {} }: Case): Part[] {
    const { readers } = configure(configuration, rules);
    return resourcesOf(stack).flatMap((resource) => partsOf(resource, readers));
}

function lengthsOf(part: Part): Record<string, number> {
    const lists = Object.entries(part).filter(([, value]) => Array.isArray(value) && value.length > 0);
    return Object.fromEntries(lists.map(([name, value]) => [`${name} of a ${part.kind}`, value.length]));
}

interface Schema {
    properties?: Record<string, Schema>;
    additionalProperties?: Schema | boolean;
    items?: Schema;
    anyOf?: Schema[];
    oneOf?: Schema[];
}

/** Lists that come of a number of members that is given, and are never long. */
const BOUNDED = ["conflicts of a machine", "networkInterfaces of a pool association", "sources of a capture"];
const LEVELS = ["all", "enforcementLevel"];

/** The paths of all settings, `*` for the members that a platform team names, and for the items of lists. */
function schemaPaths(schema: Schema, path = ""): Set<string> {
    const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = schema;
    const each = [additionalProperties, items].filter((one) => typeof one === "object");
    return new Set([
        ...[...anyOf, ...oneOf].flatMap((one) => [...schemaPaths(one, path)]),
        ...each.flatMap((one) => [`${path}.*`, ...schemaPaths(one, `${path}.*`)]),
        ...Object.entries(properties)
            .filter(([name]) => !LEVELS.includes(name))
            .flatMap(([name, one]) => [...schemaPaths(one, `${path}.${name}`)]),
        ...(path.split(".").length > 2 ? [path] : []),
    ]);
}

/** How many values settings hold at a path. */
function countAt(value: unknown, [step, ...steps]: readonly string[]): number {
    if (step === undefined) {
        return value === undefined ? 0 : 1;
    }
    const members: [string, unknown][] = typeof value === "object" && value !== null ? Object.entries(value) : [];
    return members
        .filter(([name]) => step === "*" || step === name)
        .reduce((count, [, member]) => count + countAt(member, steps), 0);
}
