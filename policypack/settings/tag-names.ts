import { FIELDS, type Field } from "../../protection/fields.ts";
import { nearest } from "../../protection/nearest.ts";
import { nameParser } from "../../protection/text.ts";
import { DEFAULT_VOCABULARY, defaultTagName, tagName, type Vocabulary } from "../../protection/vocabulary.ts";
import { memberOf, type Option, readMembers, readText } from "./option.ts";

type TagNames = Vocabulary["tagNames"];

const DEFAULT_NAMES = FIELDS.map(defaultTagName) as [string, ...string[]];

/** Names of tags that differ from the default ones: `{ "rpo": "recovery-point" }`. */
export const tagNames: Option<TagNames> = {
    description: "Names of tags by their default names, where they differ.",
    schema: {
        type: "object",
        properties: Object.fromEntries(DEFAULT_NAMES.map((name) => [name, { type: "string", minLength: 1 }])),
        additionalProperties: false,
    },
    default: {},
    read(value, path, report) {
        const names: Partial<Record<Field, string>> = {};
        for (const [key, name] of readMembers(value, path, '{ "rpo": "recovery-point" }', report)) {
            const field = FIELDS.find((candidate) => defaultTagName(candidate) === key);
            if (field) {
                names[field] = readText(name, `${path}.${key}`, nameParser(key), report) ?? key;
            } else {
                report(`${memberOf(path, key)} is not a tag. Did you mean "${nearest(key, DEFAULT_NAMES)}"?`);
            }
        }
        return withoutCollisions(names, path, report);
    },
};

/** Two fields in one tag could not be told apart. */
function withoutCollisions(names: TagNames, path: string, report: (sentence: string) => void): TagNames {
    const taken = new Map<string, Field>();
    for (const field of FIELDS) {
        const name = tagName(field, { ...DEFAULT_VOCABULARY, tagNames: names }).toLowerCase();
        const other = taken.get(name);
        if (other) {
            report(
                `${path} names both ${defaultTagName(other)} and ${defaultTagName(field)} "${name}". Give each its own name.`,
            );
            return {};
        }
        taken.set(name, field);
    }
    return names;
}
