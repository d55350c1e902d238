import type { Resource } from "../../state/resource.ts";
import { objectIn } from "../../wire/json.ts";
import { type FilterWords, filterOf } from "./filter.ts";
import { tokensOf } from "./filter-tokens.ts";

type Tag = readonly [name: string, value: string];

const TAG_WORDS: FilterWords<Tag> = { fields: { tagname: ([name]) => name, tagvalue: ([, value]) => value } };

/**
 * A `$filter` of resources: by tags, or by others of their members. `tagName eq 'env' and tagValue eq 'prod'` are about one
 * tag. Resource Manager takes no filter that asks for both: https://github.com/Azure/azure-rest-api-specs/issues/21324
 * @throws ArmError where it asks for what the list does not know
 */
export function resourceFilterOf(
    query: URLSearchParams,
    words: FilterWords<Resource>,
): (resource: Resource) => boolean {
    const text = query.get("$filter");
    if (!isAboutTags(query)) {
        return filterOf(text, words);
    }
    const isWanted = filterOf(text, TAG_WORDS);
    return ({ body }) => Object.entries(objectIn(body, "tags")).some(([name, value]) => isWanted([name, `${value}`]));
}

/** Whether a list is asked for by tags, which it then does not answer. https://learn.microsoft.com/rest/api/resources/resources/list */
export function isAboutTags(query: URLSearchParams): boolean {
    const tokens = tokensOf(query.get("$filter") ?? "") ?? [];
    return tokens.some((token) => Object.hasOwn(TAG_WORDS.fields, token.toLowerCase()));
}
