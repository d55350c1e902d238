import { Secret } from "@pulumi/policy";
import { isUnknown, SECRET_MARK, spellingOf } from "../../estate/values/raw.ts";
import type { Field } from "../../protection/tags/fields.ts";
import { tagsByField } from "../../protection/tags/metadata.ts";
import { tagName, type Vocabulary } from "../../protection/tags/vocabulary.ts";
import { quote } from "../../text/quote.ts";
import type { TagChange } from "../judging/rule.ts";
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
 * @returns each change as messages tell it; none where nothing is to change
 */
export function changeTags(props: Members, changes: Iterable<TagChange>, vocabulary: Vocabulary): string[] {
    const tags = ownTags(props);
    const told = tags ? [...changes].map((change) => apply(change, tags, vocabulary)) : [];
    return told.filter((change) => change !== undefined);
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

function apply(change: TagChange, tags: Members, vocabulary: Vocabulary): string | undefined {
    if ("rename" in change) {
        return rename(change.rename, change.to, tags);
    }
    const name =
        "tag" in change ? (spellingOf(change.tag, tags) ?? change.tag) : tagOfField(change.field, tags, vocabulary);
    const value = Object.hasOwn(tags, name) ? tags[name] : undefined;
    // Whoever made a tag a secret, or left it to be known later, is to decide on it.
    if (value === change.value || value instanceof Secret || isUnknown(value)) {
        return undefined;
    }
    tags[name] = change.value;
    const before = value === undefined ? "" : `${quote(String(value))} → `;
    return `tag ${quote(name)} ${before}${quote(change.value)}`;
}

function tagOfField(field: Field, tags: Members, vocabulary: Vocabulary): string {
    return tagsByField(Object.entries(tags), vocabulary).get(field)?.tag ?? tagName(field, vocabulary);
}

function rename(name: string, to: string, tags: Members): string | undefined {
    if (Object.hasOwn(tags, to)) {
        return undefined;
    }
    tags[to] = tags[name];
    delete tags[name];
    return `tag ${quote(name)} is called ${quote(to)}`;
}
