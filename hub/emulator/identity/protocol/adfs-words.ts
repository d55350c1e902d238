import type { Reason } from "./refusal.ts";

interface AdfsWording {
    error: string;
    text: string;
}

const NOT_AUTHENTICATED = {
    error: "invalid_client",
    text: "MSIS9622: Client authentication failed. Please verify the credential provided for client authentication is valid.",
};

const NO_RESOURCE = {
    error: "invalid_resource",
    text:
        "MSIS9602: The received 'resource' parameter is invalid. The authorization server can not find a registered " +
        "resource with the specified identifier.",
};

/**
 * The words of AD FS, where captured ones are known: those with a number. It tells whoever could not prove who he is
 * nothing more than that, and keeps the reason for the event log of the server.
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-oapx/
 */
export const ADFS_WORDS: Readonly<Record<Reason, (value: string) => AdfsWording>> = {
    method: (method) => faulty(`The endpoint only accepts POST requests. Received a ${method} request.`),
    missing: (name) => faulty(`The '${name}' parameter is missing.`),
    surplus: (name) => faulty(`The '${name}' parameter is not supported.`),
    tenant: noTenant,
    "discovered tenant": noTenant,
    instance: (authority) => faulty(`'${authority}' is not signed in for here.`),
    grant: () => ({
        error: "unsupported_grant_type",
        text:
            "MSIS9611: The authorization server does not support the requested 'grant_type'. The authorization server " +
            "only supports 'client_credentials'.",
    }),
    client: () => ({
        error: "invalid_client",
        text:
            "MSIS9607: The 'client_id' parameter in the request is invalid. No registered client is found with this " +
            "identifier.",
    }),
    credential: () => NOT_AUTHENTICATED,
    secret: () => NOT_AUTHENTICATED,
    assertion: () => NOT_AUTHENTICATED,
    signature: () => NOT_AUTHENTICATED,
    time: () => NOT_AUTHENTICATED,
    audience: () => NOT_AUTHENTICATED,
    issuer: () => NOT_AUTHENTICATED,
    scope: () => NO_RESOURCE,
    resource: () => NO_RESOURCE,
};

function noTenant(tenant: string): AdfsWording {
    return faulty(`There is no tenant '${tenant}': the only one of AD FS is 'adfs'.`);
}

function faulty(text: string): AdfsWording {
    return { error: "invalid_request", text };
}
