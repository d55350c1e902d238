import { randomUUID } from "node:crypto";
import { reachedAt } from "../metadata/published-hub.ts";
import { checkCertificates } from "./clients/application.ts";
import type { IdentityOptions } from "./identity-options.ts";
import type { IdentityReply, IdentityRequest } from "./protocol/exchange.ts";
import { discoveredInstance, openIdConfiguration } from "./protocol/openid-configuration.ts";
import { Refusal } from "./protocol/refusal.ts";
import { refusalReply } from "./protocol/replies.ts";
import { type Route, routeOf } from "./protocol/route.ts";
import { TokenEndpoint } from "./token-endpoint.ts";
import { BearerCheck, type Judgement } from "./tokens/bearer.ts";
import { Signer } from "./tokens/signing-key.ts";

/** Who signs in the users of one Hub, in the form of Microsoft Entra ID or of AD FS. */
export class IdentityProvider {
    readonly #options: IdentityOptions;
    readonly #signer: Signer;
    readonly #bearer: BearerCheck;
    readonly #tokens: TokenEndpoint;

    /** @throws Error where a key or a certificate is none */
    constructor(options: IdentityOptions) {
        options.applications.forEach(checkCertificates);
        this.#options = options;
        this.#signer = new Signer(options.signingKey);
        this.#bearer = new BearerCheck({ ...options, signer: this.#signer });
        this.#tokens = new TokenEndpoint(options, this.#signer);
    }

    /** Nothing where the path is none of its own. @throws ArmError where the origin is none */
    answer(request: IdentityRequest): Promise<IdentityReply> | undefined {
        const route = routeOf(this.#options.kind, request.path);
        return route && this.#answered(route, { ...request, origin: reachedAt(request.origin).origin });
    }

    /**
     * Who makes a request to Azure Resource Manager, or the answer to nobody; without a promise once a token is known.
     * @param origin how the client reached it
     * @throws ArmError where it is none
     */
    check(authorization: string | undefined, origin: string): Judgement | Promise<Judgement> {
        return this.#bearer.check(authorization, origin);
    }

    async #answered(route: Route, request: IdentityRequest): Promise<IdentityReply> {
        try {
            return await this.#reply(route, request);
        } catch (error) {
            if (!(error instanceof Refusal)) {
                throw error;
            }
            const { kind, tenantId, now, newId = randomUUID } = this.#options;
            const [correlationId = newId()] = GUID.exec(request.headers["client-request-id"] ?? "") ?? [];
            return refusalReply(kind, error, { tenantId, now: now(), traceId: newId(), correlationId });
        }
    }

    #reply(route: Route, request: IdentityRequest): Promise<IdentityReply> | IdentityReply {
        const place = { ...this.#options, origin: request.origin };
        checkTenant(route, this.#options);
        switch (route.endpoint) {
            case "token":
                return this.#tokens.answer(route, request);
            case "configuration":
                return { status: 200, body: openIdConfiguration(place, route.isSecond) };
            case "keys":
                return { status: 200, body: this.#signer.published };
            case "discovery":
                return { status: 200, body: discoveredInstance(place, request.query.get("authorization_endpoint")) };
        }
    }
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** With Entra ID, the tenant is the Hub's own; keys and instances are the same for all. */
function checkTenant({ endpoint, tenant }: Route, { kind, tenantId }: IdentityOptions): void {
    const isCommon = tenant.toLowerCase() === "common" && (endpoint === "keys" || endpoint === "discovery");
    if (kind === "entra" && !isCommon && tenant.toLowerCase() !== tenantId.toLowerCase()) {
        throw new Refusal(endpoint === "token" ? "tenant" : "discovered tenant", tenant);
    }
}
