import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload, type ProtectedHeaderParameters } from "jose";
import type { SignIn } from "../../metadata/published-hub.ts";
import { Refusal } from "../protocol/refusal.ts";
import type { Application } from "./application.ts";
import { assertionKey } from "./assertion-key.ts";
import type { UsedAssertions } from "./used-assertions.ts";

export const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** How far the clocks of clients may be off, in seconds. */
const SKEW = 300;

/** What an assertion is held to. */
export interface AssertionCheck {
    kind: SignIn;
    /** For what it may be meant, without a query and a slash at the end. */
    audiences: readonly string[];
    used: UsedAssertions;
    /** Milliseconds since 1970. */
    now: number;
}

/**
 * Whether somebody has the key of a certificate of an application.
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 * @throws Refusal
 */
export async function checkAssertion(
    assertion: string,
    application: Application,
    check: AssertionCheck,
): Promise<void> {
    const [header, claims] = partsOf(assertion);
    const algorithms = check.kind === "entra" ? ["RS256", "PS256"] : ["RS256"];
    if (!algorithms.includes(header.alg ?? "")) {
        throw new Refusal("assertion", `its algorithm is none of ${algorithms.join(", ")}`);
    }
    const key = assertionKey(header, application, check.kind, check.now);
    try {
        await compactVerify(assertion, key, { algorithms });
    } catch {
        throw new Refusal("signature", "The provided signature value did not match the expected signature value.");
    }
    checkClaims(claims, application, check);
    const isFirst = check.used.note(
        `${application.clientId} ${claims.jti}`,
        assertion,
        ((claims.exp ?? 0) + SKEW) * 1000,
    );
    if (!isFirst) {
        throw new Refusal("assertion", "its jti is that of another assertion");
    }
}

function partsOf(assertion: string): [header: ProtectedHeaderParameters, claims: JWTPayload] {
    try {
        return [decodeProtectedHeader(assertion), decodeJwt(assertion)];
    } catch {
        throw new Refusal("assertion", "it is no signed JSON Web Token");
    }
}

function checkClaims(claims: JWTPayload, { clientId }: Application, { audiences, now }: AssertionCheck): void {
    const { exp, nbf = 0, jti } = claims;
    if (typeof exp !== "number" || typeof nbf !== "number" || typeof jti !== "string") {
        throw new Refusal("assertion", "it needs the claims exp and jti");
    }
    if (nbf - SKEW > now / 1000 || exp + SKEW <= now / 1000) {
        const [current, from, to] = [now, nbf * 1000, exp * 1000].map(timeOf);
        throw new Refusal(
            "time",
            `Current time: ${current}, assertion valid from ${from}, expiry time of assertion ${to}.`,
        );
    }
    if ([claims.iss, claims.sub].some((issuer) => String(issuer).toLowerCase() !== clientId.toLowerCase())) {
        throw new Refusal("issuer", String(claims.iss));
    }
    // Go's adal adds the query of its requests.
    const meant = [claims.aud ?? []].flat().map((audience) => String(audience).replace(/\?.*$/, "").replace(/\/$/, ""));
    if (!meant.some((audience) => audiences.includes(audience.toLowerCase()))) {
        throw new Refusal("audience", meant.join(", "));
    }
}

/** Any number is a time to whoever writes it; few are to JavaScript. */
function timeOf(time: number): string {
    return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time);
}
