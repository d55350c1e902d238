import { misspelt } from "../../text/nearest.ts";
import { quote } from "../../text/quote.ts";
import { FIELDS, type Field } from "./fields.ts";
import { type Problem, problem } from "./problem.ts";
import { tagName, type Vocabulary } from "./vocabulary.ts";

/**
 * Tags beside the right ones that are called nearly so, or the same in other letters: whoever reads the machine takes one
 * of both, and nobody can tell which one holds.
 * @param stated the tags that are read, by field
 */
export function strayTags(
    names: Iterable<string>,
    stated: ReadonlyMap<Field, { tag: string }>,
    vocabulary: Vocabulary,
): Problem[] {
    const known = new Set(FIELDS.map((field) => keyOf(tagName(field, vocabulary))));
    const fields = new Map([...stated.keys()].map((field) => [keyOf(tagName(field, vocabulary)), field]));
    const keys = [...fields.keys()];
    return [...names].flatMap((name) => {
        const key = keyOf(name);
        const near = known.has(key) ? key : misspelt(name, keys);
        const field = near === undefined || isNumbered(key, near) ? undefined : fields.get(near);
        const read = field && stated.get(field)?.tag;
        return field === undefined || read === undefined || read === name
            ? []
            : [stray(field, name, read, key === near)];
    });
}

/** Names of tags are compared without case. */
function keyOf(name: string): string {
    return name.trim().toLowerCase();
}

/** `backup-target-2` is another one, and says so. */
function isNumbered(key: string, near: string): boolean {
    const [letters, others] = [key, near].map((name) => name.replace(/[\s_:./-]/g, ""));
    return letters !== others && letters?.replace(/\d+$/, "") === others;
}

function stray(field: Field, tag: string, read: string, isSame: boolean): Problem {
    const fault = isSame
        ? `is ${quote(read)} again, as names of tags are compared without case. Remove one of them.`
        : `is not one that hubguard reads, but ${quote(read)} beside it is. Remove it, and say there what holds.`;
    return { ...problem(field, tag, fault), message: `tag ${quote(tag)} ${fault}`, value: "" };
}
