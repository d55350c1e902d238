import { DEFAULT_WORDS, type Words } from "../terms/words.ts";
import { FIELDS, type Field } from "./fields.ts";

/** What a platform team can name itself: values, and the tags that hold them. */
export interface Vocabulary extends Words {
    /** Names of tags that differ from the default ones, which are the fields' names with dashes (`backup-schedule`). */
    tagNames: Readonly<Partial<Record<Field, string>>>;
}

export const DEFAULT_VOCABULARY: Vocabulary = { tagNames: {}, ...DEFAULT_WORDS };

/** Made once: machines are read by the thousand. */
const DEFAULT_TAG_NAMES = Object.fromEntries(
    FIELDS.map((field) => [field, field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]),
) as Record<Field, string>;

/** The default name of a field's tag: `backupSchedule` is written `backup-schedule`. */
export function defaultTagName(field: Field): string {
    return DEFAULT_TAG_NAMES[field];
}

/** The name of a field's tag. */
export function tagName(field: Field, vocabulary: Vocabulary = DEFAULT_VOCABULARY): string {
    return vocabulary.tagNames[field] ?? defaultTagName(field);
}

/** What is the same for names of tags that are one: they are compared without case, as Azure does. */
export function tagKey(name: string): string {
    return name.trim().toLowerCase();
}

/** Whether a tag that says a field is called otherwise than hubguard calls it: the organisation's own, which others read, too. */
export function isOwnName(tag: string, field: Field): boolean {
    return tagKey(tag) !== defaultTagName(field);
}
