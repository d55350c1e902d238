import { applicationsOf } from "../../estate/applications/applications.ts";
import { isUnprotected } from "../../estate/machines/schemes.ts";
import { inOrder, list, listNames, tell } from "../../estate/model/describe.ts";
import { groupBy } from "../../estate/model/group-by.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { waitFor } from "../../estate/values/reading.ts";
import type { Tiers } from "../../protection/terms/tiers.ts";
import type { Context, Rule } from "../judging/rule.ts";

export const consistentObjectives: Rule = {
    description: "State the same recovery objectives and criticality on every machine of an application.",
    severity: "medium",
    enforcementLevel: "mandatory",

    *checkEstate(estate, { settings, tag }) {
        for (const { label, machines } of applicationsOf(estate)) {
            const compared = comparable(machines);
            const differences = FIELDS.flatMap((field) => differencesIn(compared, field, settings.tiers));
            const about = inOrder([...new Set(differences.flatMap(({ deviating }) => deviating))]);
            const [first] = about;
            if (first) {
                yield { urn: first.urn, message: `${label}: ${describeDifferences(differences, tag)}`, about };
            }
        }
        // One whose application is not known yet may be of any.
        for (const { protection } of promisingAmong(estate.machines)) {
            waitFor(protection.app);
        }
    },
};

const FIELDS = ["rto", "rpo", "criticality"] as const;
type Compared = (typeof FIELDS)[number];

/** A field of which the machines of an application state several values. */
interface Difference {
    field: Compared;
    /** What most of them state; the stricter value where two are as frequent. */
    majority: Shared;
    others: readonly Shared[];
    /** The machines that state another value than most. */
    deviating: readonly Machine[];
}

/** A value, and the machines that state it. */
interface Shared {
    value: unknown;
    /** What is a secret for one machine is told of none. */
    isSecret: boolean;
    machines: readonly Machine[];
}

/** The machines that may promise something. A single one agrees with itself. */
function promisingAmong(machines: readonly Machine[]): readonly Machine[] {
    const promising = machines.filter((machine) => !isUnprotected(machine));
    return promising.length > 1 ? promising : [];
}

/** The machines of an application that are known to promise something. */
function comparable(machines: readonly Machine[]): readonly Machine[] {
    return promisingAmong(machines).filter(({ protection }) => !protection.schemes.isUnknown);
}

function differencesIn(machines: readonly Machine[], field: Compared, tiers: Tiers): Difference[] {
    const stated = machines.flatMap((machine) => {
        const statement = machine.protection[field];
        return statement.isKnown ? [{ machine, ...statement }] : [];
    });
    const strictness = ({ value }: Shared) => Number(field === "criticality" ? tiers[`${value}`]?.rto : value);
    const shared = [...groupBy(stated, ({ value }) => `${value}`).values()]
        .map((group) => ({
            value: group[0].value,
            isSecret: group.some(({ isSecret }) => isSecret),
            machines: group.map(({ machine }) => machine),
        }))
        .sort((a, b) => b.machines.length - a.machines.length || strictness(a) - strictness(b));
    const [majority, ...others] = shared;
    const deviating = others.flatMap(({ machines }) => machines);
    return majority && others.length > 0 ? [{ field, majority, others, deviating }] : [];
}

function describeDifferences(differences: readonly Difference[], tag: Context["tag"]): string {
    const facts = differences.map(({ field, majority, others }) => {
        const name = field === "criticality" ? field : field.toUpperCase();
        return `${name} is ${describeShared(majority)}, but ${list(others.map(describeShared), 2)}`;
    });
    const values = differences
        .filter(({ majority }) => !majority.isSecret)
        .map(({ field, majority }) => `${tag(field)} "${majority.value}"`);
    return (
        `${facts.join("; ")}. State the same on all its machines${values.length > 0 ? `, e.g. ${values.join(", ")}` : ""}, ` +
        `or name what recovers by itself as an application of its own (tag "${tag("app")}").`
    );
}

function describeShared(shared: Shared): string {
    const names = shared.machines.map(({ name }) => name);
    return `${tell(shared)} on ${listNames(names, 2)}`;
}
