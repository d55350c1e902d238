import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmRequest } from "../../wire/exchange.ts";

/** Refuses a write of a version that is not the one that the client has seen. @throws ArmError 412 */
export function checkPreconditions({ headers }: ArmRequest, before: Resource | undefined): void {
    const wanted = headers["if-match"];
    const unwanted = headers["if-none-match"];
    const isMet =
        (wanted === undefined || (before !== undefined && isOneOf(before.etag, wanted))) &&
        (unwanted === undefined || before === undefined || !isOneOf(before.etag, unwanted));
    if (!isMet) {
        throw new ArmError(
            412,
            "PreconditionFailed",
            `The condition '${wanted === undefined ? `If-None-Match: ${unwanted}` : `If-Match: ${wanted}`}' does not hold for the resource as it is. ` +
                "Read it again and repeat the change.",
        );
    }
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
