import type { Field } from "./fields.ts";

/** The words that a platform team can choose itself. */
export interface Vocabulary {
    /** Names of tags that differ from the default ones, which are the fields' names with dashes (`backup-schedule`). */
    tagNames: Readonly<Partial<Record<Field, string>>>;
    /** Recovery tiers that `criticality` can name. */
    tiers: readonly [string, ...string[]];
    /** Reasons for no protection. */
    reasons: readonly [string, ...string[]];
}

/** Tiers are the values of `criticality` in the Cloud Adoption Framework; the reasons are the article's two examples. */
export const DEFAULT_VOCABULARY: Vocabulary = {
    tagNames: {},
    tiers: ["mission-critical", "critical", "essential"],
    reasons: ["dev-test", "stateless"],
};

/** The default name of a field's tag: `backupSchedule` is written `backup-schedule`. */
export function defaultTagName(field: Field): string {
    return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name of a field's tag. */
export function tagName(field: Field, vocabulary: Vocabulary = DEFAULT_VOCABULARY): string {
    return vocabulary.tagNames[field] ?? defaultTagName(field);
}
