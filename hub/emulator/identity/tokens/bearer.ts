import type { PublishedHub } from "../../metadata/published-hub.ts";
import { endpointsAt, normalizedResource } from "../protocol/resource.ts";
import { type BearerClaims, bearerClaimsOf } from "./bearer-claims.ts";
import * as refusals from "./bearer-refusals.ts";
import type { Signer } from "./signing-key.ts";

/** Who makes a request. */
export interface Principal {
    applicationId: string;
    objectId: string;
    tenantId: string;
}

interface Trusted extends Pick<PublishedHub, "kind" | "tenantId" | "audience"> {
    signer: Signer;
    /** Milliseconds since 1970. */
    now: () => number;
}

export type Judgement = Principal | refusals.Unauthorized;

/** How many tokens are known again without another look at their signature. */
const REMEMBERED = 1_000;

/**
 * Looks at the tokens of requests to Azure Resource Manager. A token that has been seen is one look into a table: a
 * program sends hundreds of requests with the same one.
 */
export class BearerCheck {
    readonly #hub: Trusted;
    readonly #seen = new Map<string, BearerClaims>();

    constructor(hub: Trusted) {
        this.#hub = hub;
    }

    /**
     * @param origin how the client reached Azure Resource Manager
     * @throws ArmError where it is none
     */
    check(authorization: string | undefined, origin: string): Judgement | Promise<Judgement> {
        const place = { ...this.#hub, origin };
        if (authorization === undefined) {
            return refusals.missing(place);
        }
        const [scheme, token] = /^(Bearer)(?: +([\w.~+/=-]+))? *$/i.exec(authorization)?.slice(1) ?? [];
        if (token === undefined) {
            return scheme === undefined ? refusals.unreadable(place) : refusals.empty(place);
        }
        const seen = this.#seen.get(token);
        return seen ? this.#judged(seen, origin) : this.#verified(token, origin);
    }

    async #verified(token: string, origin: string): Promise<Judgement> {
        const payload = await this.#hub.signer.verified(token);
        const claims = payload && bearerClaimsOf(payload);
        if (!claims) {
            return refusals.invalid({ ...this.#hub, origin });
        }
        const [oldest] = this.#seen.keys();
        if (oldest !== undefined && this.#seen.size >= REMEMBERED) {
            this.#seen.delete(oldest);
        }
        this.#seen.set(token, claims);
        return this.#judged(claims, origin);
    }

    #judged(claims: BearerClaims, origin: string): Judgement {
        const { tenantId, audience } = this.#hub;
        const place = { ...this.#hub, origin };
        const now = this.#hub.now();
        if (claims.tenantId !== tenantId) {
            return refusals.wrongTenant(place, claims.issuer);
        }
        if (now >= claims.expiresAt) {
            return refusals.expired(place, claims.expiresAt, now);
        }
        if (now < claims.notBefore) {
            return refusals.notYetValid(place, claims.notBefore, now);
        }
        if (!isOneOf([audience], claims.audience) && !isOneOf(endpointsAt(origin), claims.audience)) {
            return refusals.wrongAudience(place, claims.audience, [audience, ...endpointsAt(origin)]);
        }
        const { applicationId, objectId } = claims;
        return { applicationId, objectId, tenantId };
    }
}

function isOneOf(resources: readonly string[], asked: string): boolean {
    return resources.some((resource) => normalizedResource(resource) === normalizedResource(asked));
}
