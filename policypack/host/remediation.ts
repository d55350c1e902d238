import { Secret } from "@pulumi/policy";
import { tagsByField } from "../../protection/metadata.ts";
import { tagName, type Vocabulary } from "../../protection/vocabulary.ts";
import { SECRET_MARK } from "../estate/raw.ts";
import type { TagChange } from "../rules/rule.ts";
import { withoutGuards } from "./guards.ts";

type Members = Record<string, unknown>;

/**
 * The inputs of a resource for reading, where the library wraps secrets in a class of its own. Only tags are told, so
 * only theirs are marked.
 */
export function inputsWithMarks(props: Members): Members {
    const inputs = withoutGuards(props);
    const { tags } = inputs;
    if (typeof tags !== "object" || tags === null || Array.isArray(tags)) {
        return inputs;
    }
    const marked =
        tags instanceof Secret ? mark(tags) : Object.entries(tags).map(([name, value]) => [name, mark(value)]);
    return { ...inputs, tags: Array.isArray(marked) ? Object.fromEntries(marked) : marked };
}

function mark(value: unknown): unknown {
    return value instanceof Secret ? { [SECRET_MARK]: true, value: value.value } : value;
}

/**
 * Changes the tags of a resource in place, so that all else it holds, unknown values and secrets among it, stays.
 * @returns the inputs with the changes; nothing where nothing is to change
 */
export function changeTags(props: Members, changes: Iterable<TagChange>, vocabulary: Vocabulary): Members | undefined {
    const tags = ownTags(props);
    let isChanged = false;
    for (const change of tags ? changes : []) {
        isChanged = apply(change, tags as Members, vocabulary) || isChanged;
    }
    return isChanged ? props : undefined;
}

/** The object that holds the tags, added where there is none; nothing where they are not known or no object. */
function ownTags(props: Members): Members | undefined {
    const { tags } = withoutGuards(props);
    if (tags === undefined || tags === null) {
        props.tags = {};
        return withoutGuards(props).tags as Members;
    }
    const isObject = typeof tags === "object" && !Array.isArray(tags) && !(tags instanceof Secret);
    return isObject ? (tags as Members) : undefined;
}

function apply(change: TagChange, tags: Members, vocabulary: Vocabulary): boolean {
    if ("rename" in change) {
        const isFree = !Object.hasOwn(tags, change.to);
        if (isFree) {
            tags[change.to] = tags[change.rename];
            delete tags[change.rename];
        }
        return isFree;
    }
    const name =
        tagsByField(Object.entries(tags), vocabulary).get(change.field)?.tag ?? tagName(change.field, vocabulary);
    // Whoever made a tag a secret is to decide on it.
    if (tags[name] === change.value || tags[name] instanceof Secret) {
        return false;
    }
    tags[name] = change.value;
    return true;
}
