import { FIELDS } from "../../protection/fields.ts";
import { DEFAULT_VOCABULARY, type Vocabulary } from "../../protection/vocabulary.ts";
import { type Check, optional, text } from "../arguments/check.ts";
import { listOf, record } from "../arguments/structure.ts";

/** The platform team's words where they are given and sound, the default ones otherwise. */
export function vocabularyOf(value: unknown): Vocabulary {
    const isSound = value !== undefined && vocabulary(value, "vocabulary").length === 0;
    return isSound ? { ...DEFAULT_VOCABULARY, ...(value as Partial<Vocabulary>) } : DEFAULT_VOCABULARY;
}

export const vocabulary: Check = (value, path) => members(value, path);

const words = optional(listOf(text("essential"), 1));
const members = record({
    tagNames: optional(record(Object.fromEntries(FIELDS.map((field) => [field, optional(text(field))])))),
    tiers: words,
    reasons: words,
});
