/** What a client may call its request: others are not repeated to it. */
const ID = /^[\w.:;=|/+-]{1,128}$/;

/**
 * The headers by which a request is found again. Whoever names its request is answered by that name.
 * @param id a new GUID
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-manager-debug-headers
 */
export function correlationHeaders(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    id: string,
): Record<string, string> {
    const correlation = idIn(headers["x-ms-correlation-request-id"]) ?? id;
    const client = idIn(headers["x-ms-client-request-id"]);
    const isAskedBack = headers["x-ms-return-client-request-id"] === "true";
    return {
        "x-ms-request-id": id,
        "x-ms-correlation-request-id": correlation,
        ...(client !== undefined && isAskedBack && { "x-ms-client-request-id": client }),
    };
}

function idIn(value: string | string[] | undefined): string | undefined {
    return typeof value === "string" && ID.test(value) ? value : undefined;
}
