import type { Reason } from "./refusal.ts";

interface EntraWording {
    status: number;
    error: string;
    /** The number behind `AADSTS`. */
    code: number;
    text: string;
}

/**
 * The words of Microsoft Entra ID.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/identity/identity/TROUBLESHOOTING.md
 */
export const ENTRA_WORDS: Readonly<Record<Reason, (value: string, tenantId: string) => EntraWording>> = {
    method: (method) => faulty(900561, `The endpoint only accepts POST requests. Received a ${method} request.`),
    missing: (name) => faulty(900144, `The request body must contain the following parameter: '${name}'.`),
    surplus: (name) => faulty(901002, `The '${name}' request parameter is not supported.`),
    tenant: (tenant) => faulty(90002, noTenant(tenant)),
    "discovered tenant": (tenant) => ({ status: 400, error: "invalid_tenant", code: 90002, text: noTenant(tenant) }),
    instance: () => ({ status: 400, error: "invalid_instance", code: 50049, text: "Unknown or invalid instance." }),
    grant: (grant) => ({
        status: 400,
        error: "unsupported_grant_type",
        code: 70003,
        text: `The app requested an unsupported grant type '${grant}'.`,
    }),
    client: (clientId, tenantId) => ({
        status: 400,
        error: "unauthorized_client",
        code: 700016,
        text: `Application with identifier '${clientId}' was not found in the directory '${tenantId}'. ${NOT_INSTALLED}`,
    }),
    credential: () =>
        unknown(
            7000216,
            "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
        ),
    secret: (clientId) =>
        unknown(
            7000215,
            "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, " +
                `not the client secret ID, for a secret added to app '${clientId}'.`,
        ),
    assertion: (fault) => unknown(50027, `JWT token is invalid or malformed: ${fault}.`),
    signature: (fault) => unknown(700027, `Client assertion contains an invalid signature. [Reason - ${fault}]`),
    time: (times) => unknown(700024, `Client assertion is not within its valid time range. ${times}`),
    audience: () => unknown(700023, "Client assertion audience claim does not match Realm issuer."),
    issuer: () => unknown(700021, "Client assertion application identifier doesn't match 'client_id' parameter."),
    scope: (scope) => ({
        status: 400,
        error: "invalid_scope",
        code: 1002012,
        text:
            `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with ` +
            "/.default suffixed to the resource identifier (application ID URI).",
    }),
    resource: (resource, tenantId) => ({
        status: 400,
        error: "invalid_resource",
        code: 500011,
        text: `The resource principal named ${resource} was not found in the tenant named ${tenantId}. ${NOT_INSTALLED}`,
    }),
};

const NOT_INSTALLED =
    "This can happen if the application has not been installed by the administrator of the tenant or consented to by any " +
    "user in the tenant. You may have sent your authentication request to the wrong tenant.";

function noTenant(tenant: string): string {
    return (
        `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. ` +
        "Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant."
    );
}

function faulty(code: number, text: string): EntraWording {
    return { status: 400, error: "invalid_request", code, text };
}

function unknown(code: number, text: string): EntraWording {
    return { status: 401, error: "invalid_client", code, text };
}
