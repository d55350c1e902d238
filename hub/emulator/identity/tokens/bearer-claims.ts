import type { JsonObject } from "../../wire/json.ts";

/** What Azure Resource Manager reads in a token. */
export interface BearerClaims {
    audience: string;
    tenantId: string;
    issuer: string;
    applicationId: string;
    objectId: string;
    /** Milliseconds since 1970. */
    notBefore: number;
    expiresAt: number;
}

/** Nothing where a claim is missing or not what it should be: a token by the key of the Hub, but none of the emulator. */
export function bearerClaimsOf({ aud, tid, iss, appid, oid, nbf, exp }: JsonObject): BearerClaims | undefined {
    const texts = [aud, tid, iss, appid, oid];
    if (!texts.every((text) => typeof text === "string") || typeof nbf !== "number" || typeof exp !== "number") {
        return undefined;
    }
    const [audience = "", tenantId = "", issuer = "", applicationId = "", objectId = ""] = texts;
    return { audience, tenantId, issuer, applicationId, objectId, notBefore: nbf * 1000, expiresAt: exp * 1000 };
}
