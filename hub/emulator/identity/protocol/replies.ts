import type { SignIn } from "../../metadata/published-hub.ts";
import type { JsonObject } from "../../wire/json.ts";
import { ADFS_WORDS } from "./adfs-words.ts";
import { ENTRA_WORDS } from "./entra-words.ts";
import type { IdentityReply } from "./exchange.ts";
import type { Refusal } from "./refusal.ts";

const UNKEPT = { "cache-control": "no-store", pragma: "no-cache" };

/** What Entra ID tells beside an error. */
export interface ErrorContext {
    tenantId: string;
    /** Milliseconds since 1970. */
    now: number;
    traceId: string;
    /** What the client calls its request. */
    correlationId: string;
}

export interface GivenToken {
    token: string;
    resource: string;
    /** Seconds since 1970. */
    issuedAt: number;
    expiresAt: number;
}

export function refusalReply(kind: SignIn, { reason, value }: Refusal, context: ErrorContext): IdentityReply {
    if (kind === "adfs") {
        const { error, text } = ADFS_WORDS[reason](value);
        return { status: 400, headers: UNKEPT, body: { error, error_description: text } };
    }
    const { status, error, code, text } = ENTRA_WORDS[reason](value, context.tenantId);
    const { traceId, correlationId } = context;
    const timestamp = new Date(context.now).toISOString().replace("T", " ").replace(/\.\d+/, "");
    const body = {
        error,
        error_description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
        error_codes: [code],
        timestamp,
        trace_id: traceId,
        correlation_id: correlationId,
        error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    };
    return { status, headers: UNKEPT, body };
}

/**
 * The first version of the protocol of Entra ID writes numbers as texts, and AD FS tells no time of expiry: Go's adal
 * takes both, and has it in its comments.
 * @see https://github.com/Azure/go-autorest/blob/main/autorest/adal/token.go
 */
export function tokenReply(
    kind: SignIn,
    isSecond: boolean,
    { token, resource, issuedAt, expiresAt }: GivenToken,
): IdentityReply {
    const lifetime = expiresAt - issuedAt;
    const form: JsonObject =
        kind === "adfs"
            ? { token_type: "bearer", expires_in: lifetime }
            : isSecond
              ? { token_type: "Bearer", expires_in: lifetime, ext_expires_in: lifetime }
              : {
                    token_type: "Bearer",
                    expires_in: String(lifetime),
                    ext_expires_in: String(lifetime),
                    expires_on: String(expiresAt),
                    not_before: String(issuedAt),
                    resource,
                };
    return { status: 200, headers: UNKEPT, body: { ...form, access_token: token } };
}
