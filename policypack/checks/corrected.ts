import type { Problem } from "../../protection/tags/problem.ts";
import type { TagChange } from "../judging/rule.ts";

/** The value that a text can only mean, as tags take it. Examples are never written: nobody promised them. */
export function* corrected({ field, remedy }: Problem): Iterable<TagChange> {
    if (remedy?.kind === "correction") {
        yield { field, value: remedy.text };
    }
}
