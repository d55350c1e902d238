import type { Vocabulary } from "../../protection/tags/vocabulary.ts";
import { reasons as reasonsOption } from "../of-rules/reasons.ts";
import type { Settings } from "../shared/settings.ts";

/** The words that the settings choose. @param reasons by default the usual ones */
export function vocabularyOf(
    { tags, tiers }: Pick<Settings, "tags" | "tiers">,
    reasons: Vocabulary["reasons"] = reasonsOption.default,
): Vocabulary {
    return { tagNames: tags, tiers: Object.keys(tiers) as [string, ...string[]], reasons };
}
