import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmRequest } from "../../wire/exchange.ts";

/**
 * Refuses a write of a version that is not the one that the client has seen, or of what it has not seen at all. An empty
 * header says nothing. Etags are weak, and compared as such: providers take those that they tell.
 * @throws ArmError 412
 * @see https://github.com/Azure/azure-resource-manager-rpc/blob/master/v1.0/Addendum.md#etags-for-resources
 */
export function checkPreconditions({ headers }: ArmRequest, before: Resource | undefined): void {
    const wanted = headers["if-match"]?.trim();
    const unwanted = headers["if-none-match"]?.trim();
    if (wanted && !(before && isOneOf(before.etag, wanted))) {
        throw failed(`If-Match: ${wanted}`);
    }
    if (unwanted && before && isOneOf(before.etag, unwanted)) {
        throw failed(`If-None-Match: ${unwanted}`);
    }
}

function failed(condition: string): ArmError {
    const message = `The condition '${condition}' does not hold for the resource as it is. Read it again and repeat the change.`;
    return new ArmError(412, "PreconditionFailed", message);
}

/** Whether a list such as `W/"1", "2"` or `*` holds an etag. */
function isOneOf(etag: string, list: string): boolean {
    const tags = list.split(",").map((tag) =>
        tag
            .trim()
            .replace(/^W\//, "")
            .replace(/^"(.*)"$/, "$1"),
    );
    return tags.includes("*") || tags.includes(etag);
}
