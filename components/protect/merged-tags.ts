import * as pulumi from "@pulumi/pulumi";
import { argumentOf } from "../../protection/plan/paths.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { fromTags } from "../../protection/plan/tags.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { defined } from "../../protection/recovery-plan/defined.ts";
import { tagsByField } from "../../protection/tags/metadata.ts";
import { quote } from "../../text/quote.ts";
import { isDeferred, kindOf } from "../arguments/check.ts";
import { isObject } from "../arguments/structure.ts";
import { planTags, tooMany } from "../metadata/tags.ts";

type Tags = Record<string, pulumi.Input<string>>;

/** What the tags of a machine are to say. */
interface Terms {
    plan: ProtectionPlan;
    platform: Platform;
    /** Throws what is at fault, at deployment where tags are known only then. */
    refuse: (faults: string[]) => void;
}

/** The tags of a machine, and those that say its plan. A tag of the machine that says the same stays as it is written. */
export function mergedTags(tags: unknown, terms: Terms): pulumi.Input<Tags> {
    const { plan, platform, refuse } = terms;
    if (isDeferred(tags)) {
        return pulumi.output(tags as pulumi.Input<Tags>).apply((known) => {
            const { merged, faults } = merge(known, terms);
            refuse(faults);
            return merged;
        });
    }
    const { merged, beside, faults } = merge(tags, terms);
    // These tell values, which are known to be no secrets here only.
    refuse([...faults, ...contradictions({ ...planTags(plan, platform), ...beside }, platform)]);
    return merged;
}

interface Merged {
    merged: Tags;
    /** The machine's own tags of which the plan says nothing. */
    beside: Tags;
    faults: string[];
}

function merge(tags: unknown, { plan, platform, refuse }: Terms): Merged {
    const given = tags ?? {};
    if (!isObject(given)) {
        return { merged: {}, beside: {}, faults: [`tags is ${kindOf(given)}, but must be an object.`] };
    }
    const { vocabulary } = platform;
    const own = defined(given as Tags);
    const beside = { ...own };
    const added = planTags(plan, platform);
    const planned = tagsByField(Object.entries(added), vocabulary);
    const faults: string[] = [];
    for (const [field, { tag, value }] of tagsByField(Object.entries(own), vocabulary)) {
        const said = planned.get(field);
        if (said !== undefined) {
            const differing = (known: unknown) =>
                isSame(known, said.value) ? [] : [difference(tag, argumentOf(field), said.value)];
            own[tag] = checked(value, differing, faults, refuse);
            delete added[said.tag];
            delete beside[tag];
        }
    }
    faults.push(...tooMany(Object.keys(added).length, Object.keys(own).length, "tags"));
    return { merged: { ...added, ...own }, beside, faults };
}

/** What is known at deployment only is refused then. */
function checked(
    value: pulumi.Input<string>,
    check: (known: unknown) => string[],
    faults: string[],
    refuse: (faults: string[]) => void,
): pulumi.Input<string> {
    if (!isDeferred(value)) {
        faults.push(...check(value));
        return value;
    }
    return pulumi.output(value).apply((known) => {
        refuse(check(known));
        return known;
    });
}

/** Its value is not told: it may be a secret. */
function difference(tag: string, argument: string, planned: string): string {
    const advice = `Remove the tag, or write its value as ${argument}.`;
    return `tags[${quote(tag)}] differs from ${argument}, which is ${quote(planned)}. ${advice}`;
}

/** The plan is right by itself, so it is the machine's own tags that contradict it. */
function contradictions(tags: Tags, platform: Platform): string[] {
    const known = Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    const { problems } = fromTags(Object.fromEntries(known), platform.vocabulary, platform);
    return problems.map(({ tag, fault }) => `tags[${quote(tag)}] ${fault}`);
}

/** As the policy pack compares them. */
function isSame(value: unknown, planned: string): boolean {
    return String(value).trim().toLowerCase() === planned.trim().toLowerCase();
}
