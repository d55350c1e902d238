import { FIELDS, type Field } from "../../protection/tags/fields.ts";
import { DEFAULT_VOCABULARY, defaultTagName, tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { nameParser } from "../../text/name.ts";
import { COMMENTS, type Kind } from "../kinds/kind.ts";
import type { Place } from "../kinds/place.ts";
import { option } from "../options/option.ts";

type TagNames = Vocabulary["tagNames"];

const DEFAULT_NAMES = FIELDS.map(defaultTagName) as [string, ...string[]];

const kind: Kind<TagNames> = {
    schema: {
        type: "object",
        properties: Object.fromEntries(DEFAULT_NAMES.map((name) => [name, { type: "string", minLength: 1 }])),
        ...COMMENTS,
        additionalProperties: false,
    },
    read(place) {
        const names: Partial<Record<Field, string>> = {};
        for (const key of place.names('{ "rpo": "recovery-point" }') ?? []) {
            const field = FIELDS.find((candidate) => defaultTagName(candidate) === key);
            if (field) {
                names[field] = place.at(key).text(nameParser(key)) ?? key;
            } else {
                place.reportUnknown(key, "a tag", DEFAULT_NAMES);
            }
        }
        return withoutCollisions(names, place);
    },
};

/** Names of tags that differ from the default ones: `{ "rpo": "recovery-point" }`. */
export const tagNames = option<TagNames, TagNames>(
    "Names of tags by their default names, where they differ.",
    kind,
    {},
);

/** Two fields in one tag could not be told apart. */
function withoutCollisions(names: TagNames, place: Place): TagNames | undefined {
    const taken = new Map<string, Field>();
    for (const field of FIELDS) {
        const name = tagName(field, { ...DEFAULT_VOCABULARY, tagNames: names }).toLowerCase();
        const other = taken.get(name);
        if (other) {
            place.report(
                `names both ${defaultTagName(other)} and ${defaultTagName(field)} "${name}". Give each its own name.`,
            );
            return undefined;
        }
        taken.set(name, field);
    }
    return names;
}
