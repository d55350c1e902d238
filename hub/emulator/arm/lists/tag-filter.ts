import type { Resource } from "../../state/resource.ts";
import { objectIn } from "../../wire/json.ts";
import { type FilterWords, filterOf } from "./filter.ts";

/** A resource with one of its tags. */
export interface Tagged {
    resource: Resource;
    tag?: readonly [name: string, value: string];
}

/**
 * A `$filter` that can ask for tags: `tagName eq 'env' and tagValue eq 'prod'` are about one tag.
 * @throws ArmError where it asks for what the list does not know
 */
export function tagFilterOf(
    query: URLSearchParams,
    fields: Readonly<Record<string, (resource: Resource) => string | undefined>>,
): (resource: Resource) => boolean {
    const own = Object.entries(fields).map(([name, read]) => [name, ({ resource }: Tagged) => read(resource)] as const);
    const words: FilterWords<Tagged> = {
        fields: {
            ...Object.fromEntries(own),
            tagname: ({ tag }) => tag?.[0],
            tagvalue: ({ tag }) => tag?.[1],
        },
    };
    const isWanted = filterOf(query.get("$filter"), words);
    return (resource) => {
        const tags = Object.entries(objectIn(resource.body, "tags")).map(
            ([name, value]) => [name, `${value}`] as const,
        );
        return isWanted({ resource }) || tags.some((tag) => isWanted({ resource, tag }));
    };
}

/** Whether a list is asked for by tags, which it then does not answer. https://learn.microsoft.com/rest/api/resources/resources/list */
export function isAboutTags(query: URLSearchParams): boolean {
    return /\btag(name|value)\b/i.test(query.get("$filter") ?? "");
}
