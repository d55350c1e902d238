import type * as pulumi from "@pulumi/pulumi";
import { argumentOf } from "../../protection/plan/paths.ts";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { toTags } from "../../protection/plan/tags.ts";
import { withDefaults } from "../../protection/plan/with-defaults.ts";
import type { Platform } from "../../protection/platform/platform.ts";
import { misspeltTags, tagsByField, unreadTags } from "../../protection/tags/metadata.ts";
import { strayTags } from "../../protection/tags/stray-tags.ts";
import { tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { LONGEST_TAG_VALUE } from "../../text/name.ts";
import { quote } from "../../text/quote.ts";
import { type Check, input, kindOf } from "../arguments/check.ts";
import { isObject, mapOf } from "../arguments/structure.ts";
import { platformOf, type Settings } from "./settings.ts";

/** A Hub publishes no limit; this is the one of Resource Manager in the versions that a Hub descends from. */
const MOST_TAGS = 15;

/** The tags that say the plan, and those of the user beside them. */
export function metadataTags({
    plan,
    settings,
    tags,
}: {
    plan: ProtectionPlan;
    settings?: Settings;
    tags?: Record<string, pulumi.Input<string>>;
}): Record<string, pulumi.Input<string>> {
    return { ...planTags(plan, platformOf(settings)), ...tags };
}

/** Tags beside those of a plan that is known to be right. */
export function extraTags(plan: ProtectionPlan, platform: Platform): Check {
    const { vocabulary } = platform;
    const own = planTags(plan, platform);
    return (value, path) => {
        const extra = value === undefined ? {} : value;
        const faults = mapOf(input(tagValue), '{ owner: "platform" }')(extra, path);
        return faults.length > 0 || !isObject(extra)
            ? faults
            : [
                  ...collisions(own, Object.keys(extra), path, vocabulary),
                  ...tooMany(Object.keys(own).length, Object.keys(extra).length, path),
              ];
    };
}

/** The tags that say a plan, with what it leaves open. */
export function planTags(plan: ProtectionPlan, { vocabulary, plans }: Platform): Record<string, string> {
    return toTags(withDefaults(plan, plans), vocabulary);
}

const tagValue: Check = (value, path) => {
    if (typeof value !== "string") {
        return [`${path} is ${kindOf(value)}, but must be text.`];
    }
    return value.length > LONGEST_TAG_VALUE ? [`${path} is longer than ${LONGEST_TAG_VALUE} characters.`] : [];
};

/** A tag that is a plan's, or nearly so, would say something else than the plan. */
function collisions(own: Record<string, string>, names: string[], path: string, vocabulary: Vocabulary): string[] {
    const same = [
        ...tagsByField(
            names.map((name) => [name, ""] as const),
            vocabulary,
        ),
    ].map(([field, { tag }]) => ({
        tag,
        fault: `${path}[${quote(tag)}] belongs to the recovery plan. State it as ${argumentOf(field)}.`,
    }));
    const stated = tagsByField(Object.entries(own), vocabulary);
    const isSaid = new Set(same.map(({ tag }) => tag));
    const others = unreadTags(
        names.map((name) => [name] as const),
        stated,
    ).map(([name]) => name);
    const near = [...misspeltTags(others, stated, vocabulary), ...strayTags(others, stated, vocabulary)];
    const nearly = near
        .filter(({ tag }) => !isSaid.has(tag))
        .map(
            ({ field, tag }) =>
                `${path}[${quote(tag)}] is nearly "${tagName(field, vocabulary)}" of the recovery plan. State it as ${argumentOf(field)}.`,
        );
    return [...same.map(({ fault }) => fault), ...nearly];
}

/** @param own the number of tags of the plan @param extra of those beside them */
export function tooMany(own: number, extra: number, path: string): string[] {
    if (own > MOST_TAGS) {
        const fix =
            "Name a plan of the catalogue as plan.backup.plan, which saves some, or leave out what is optional.";
        return [`plan needs ${own} tags, but a resource takes ${MOST_TAGS}. ${fix}`];
    }
    return own + extra > MOST_TAGS
        ? [`${path} holds ${extra} tags beside ${own} of the plan, but a resource takes ${MOST_TAGS}. Leave some out.`]
        : [];
}
