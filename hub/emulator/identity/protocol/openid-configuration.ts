import type { SignIn } from "../../metadata/published-hub.ts";
import type { JsonObject } from "../../wire/json.ts";
import { issuerOf } from "./issuer.ts";
import { Refusal } from "./refusal.ts";

interface Place {
    kind: SignIn;
    tenantId: string;
    /** How the client reached who signs in. */
    origin: string;
}

/** What all who sign in tell about themselves, as far as the emulator has it. */
const COMMON = {
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    response_modes_supported: ["query", "fragment", "form_post"],
    response_types_supported: ["code"],
    grant_types_supported: ["client_credentials"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid"],
};

/**
 * Where tokens are got. MSAL insists on an issuer at the same host, and on addresses of what the emulator has not.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#fetch-the-openid-configuration-document
 * @see https://learn.microsoft.com/openspecs/windows_protocols/ms-oidce/586de7dd-3385-47c7-93a2-935d9e90441c
 */
export function openIdConfiguration({ kind, tenantId, origin }: Place, isSecond: boolean): JsonObject {
    if (kind === "adfs") {
        return {
            issuer: `${origin}/adfs`,
            authorization_endpoint: `${origin}/adfs/oauth2/authorize/`,
            token_endpoint: `${origin}/adfs/oauth2/token/`,
            jwks_uri: `${origin}/adfs/discovery/keys`,
            access_token_issuer: issuerOf(kind, tenantId, origin),
            ...COMMON,
        };
    }
    const tenant = `${origin}/${tenantId}`;
    const version = isSecond ? "/v2.0" : "";
    return {
        issuer: isSecond ? `${tenant}/v2.0` : `${tenant}/`,
        authorization_endpoint: `${tenant}/oauth2${version}/authorize`,
        token_endpoint: `${tenant}/oauth2${version}/token`,
        jwks_uri: `${tenant}/discovery${version}/keys`,
        ...COMMON,
    };
}

/**
 * Which hosts are one and the same to a client that asks for the authority that it was told.
 * @throws Refusal where that is at another host
 */
export function discoveredInstance({ tenantId, origin }: Place, authority: string | null): JsonObject {
    const { host } = new URL(origin);
    if (authority !== null && URL.parse(authority)?.host !== host) {
        throw new Refusal("instance", authority);
    }
    return {
        tenant_discovery_endpoint: `${origin}/${tenantId}/v2.0/.well-known/openid-configuration`,
        "api-version": "1.1",
        metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    };
}
