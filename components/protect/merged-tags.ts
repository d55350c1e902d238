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

/**
 * The tags of a machine, and those that say its plan. A tag of the machine that says the same stays as it is written.
 * @param refuse throws what is at fault, at deployment where tags are known only then
 */
export function mergedTags(
    tags: unknown,
    plan: ProtectionPlan,
    platform: Platform,
    refuse: (faults: string[]) => void,
): pulumi.Input<Tags> {
    return isDeferred(tags)
        ? pulumi.output(tags as pulumi.Input<Tags>).apply((known) => merge(known, plan, platform, refuse, () => []))
        : merge(tags, plan, platform, refuse, contradictions);
}

/** @param contradict tells values, so that it must not look at secrets, which tags that are known later may be */
function merge(
    tags: unknown,
    plan: ProtectionPlan,
    platform: Platform,
    refuse: (faults: string[]) => void,
    contradict: typeof contradictions,
): Tags {
    const own = tags ?? {};
    if (!isObject(own)) {
        refuse([`tags is ${kindOf(own)}, but must be an object.`]);
        return {};
    }
    const { vocabulary } = platform;
    const merged = defined(own as Tags);
    const beside = { ...merged };
    const added = planTags(plan, platform);
    const planned = tagsByField(Object.entries(added), vocabulary);
    const faults: string[] = [];
    for (const [field, { tag, value }] of tagsByField(Object.entries(merged), vocabulary)) {
        const said = planned.get(field);
        if (said !== undefined) {
            const differing = (known: unknown) =>
                isSame(known, said.value) ? [] : [difference(tag, argumentOf(field), said.value)];
            merged[tag] = checked(value, differing, faults, refuse);
            delete added[said.tag];
            delete beside[tag];
        }
    }
    refuse([
        ...faults,
        ...contradict({ ...planTags(plan, platform), ...beside }, platform),
        ...tooMany(Object.keys(added).length, Object.keys(merged).length, "tags"),
    ]);
    return { ...added, ...merged };
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
