import { lettersOf, misspelt } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { FIELDS, type Field } from "./fields.ts";
import { type Problem, problem } from "./problem.ts";
import { tagKey, tagName, type Vocabulary } from "./vocabulary.ts";

/**
 * Tags beside the right ones that are called nearly so, or the same in other letters: whoever reads the machine takes one
 * of both, and nobody can tell which one holds.
 * @param names of tags that are not read
 * @param stated the tags that are read, by field
 */
export function strayTags(
    names: readonly string[],
    stated: ReadonlyMap<Field, { tag: string }>,
    vocabulary: Vocabulary,
): Problem[] {
    if (names.length === 0) {
        return [];
    }
    const known = new Set(FIELDS.map((field) => tagKey(tagName(field, vocabulary))));
    const fields = new Map([...stated.keys()].map((field) => [tagKey(tagName(field, vocabulary)), field]));
    const keys = [...fields.keys()];
    return names.flatMap((name) => {
        const key = tagKey(name);
        const near = known.has(key) ? key : misspelt(name, keys);
        const field = near === undefined || isNumbered(key, near) ? undefined : fields.get(near);
        const read = field && stated.get(field)?.tag;
        return field === undefined || read === undefined ? [] : [stray(field, name, read, key === near)];
    });
}

/** `backup-target-2` is another one, and says so. */
function isNumbered(key: string, near: string): boolean {
    const [letters, others] = [lettersOf(key), lettersOf(near)];
    return letters !== others && letters.replace(/\d+$/, "") === others;
}

function stray(field: Field, tag: string, read: string, isSame: boolean): Problem {
    const fault = isSame
        ? `is ${quote(read)} again, as names of tags are compared without case. Remove one of them.`
        : `is not one that hubguard reads, but ${quote(read)} beside it is. Remove it, and say there what holds.`;
    return { ...problem(field, tag, fault), message: `tag ${quote(tag)} ${fault}`, value: "" };
}
