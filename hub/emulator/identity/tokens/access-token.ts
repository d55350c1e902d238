import type { JWTPayload } from "jose";
import type { SignIn } from "../../metadata/published-hub.ts";
import { objectIdOf } from "../clients/application.ts";
import type { Authenticated } from "../clients/credentials.ts";
import { issuerOf } from "../protocol/issuer.ts";

/** A token to be signed. */
export interface AccessToken {
    kind: SignIn;
    tenantId: string;
    /** For what it is meant, as the client wrote it. */
    resource: string;
    client: Authenticated;
    /** How the client reached who signs in. */
    origin: string;
    /** Seconds since 1970. */
    issuedAt: number;
    expiresAt: number;
    /** A GUID. */
    id: string;
}

/**
 * What a token says, with the names that Microsoft Entra ID has for it. The emulator names itself as its issuer: its
 * tokens are good for nothing else.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function claimsOf({
    kind,
    tenantId,
    resource,
    client,
    origin,
    issuedAt,
    expiresAt,
    id,
}: AccessToken): JWTPayload {
    const { application, by } = client;
    const issuer = issuerOf(kind, tenantId, origin);
    const objectId = objectIdOf(application, tenantId);
    return {
        aud: resource,
        iss: issuer,
        iat: issuedAt,
        nbf: issuedAt,
        exp: expiresAt,
        appid: application.clientId,
        appidacr: by === "secret" ? "1" : "2",
        idp: issuer,
        idtyp: "app",
        oid: objectId,
        sub: objectId,
        tid: tenantId,
        uti: id,
        ver: "1.0",
    };
}
