import { randomUUID } from "node:crypto";
import { authenticated } from "./clients/credentials.ts";
import { UsedAssertions } from "./clients/used-assertions.ts";
import type { IdentityOptions } from "./identity-options.ts";
import type { IdentityReply, IdentityRequest } from "./protocol/exchange.ts";
import { Refusal } from "./protocol/refusal.ts";
import { tokenReply } from "./protocol/replies.ts";
import { endpointsAt, normalizedResource, resourceIn } from "./protocol/resource.ts";
import type { Route } from "./protocol/route.ts";
import { claimsOf } from "./tokens/access-token.ts";
import type { Signer } from "./tokens/signing-key.ts";

/** In seconds. */
const HOUR = 3600;

/** Gives tokens to applications that show who they are. */
export class TokenEndpoint {
    readonly #options: IdentityOptions;
    readonly #signer: Signer;
    readonly #used: UsedAssertions;

    constructor(options: IdentityOptions, signer: Signer) {
        this.#options = options;
        this.#signer = signer;
        this.#used = new UsedAssertions(options.now);
    }

    /** @throws Refusal */
    async answer(route: Route, { method, headers, body, origin }: IdentityRequest): Promise<IdentityReply> {
        const { kind, tenantId, applications, now, lifetimeSeconds = HOUR, newId = randomUUID } = this.#options;
        if (method !== "POST") {
            throw new Refusal("method", method);
        }
        const form = new URLSearchParams(body);
        checkGrant(form.get("grant_type"));
        const check = { kind, audiences: audiencesOf(route, origin), used: this.#used, now: now() };
        const client = await authenticated(form, headers.authorization, applications, check);
        const resource = resourceIn(form, kind, route);
        this.#checkResource(resource, origin);
        const issuedAt = Math.floor(now() / 1000);
        const expiresAt = issuedAt + lifetimeSeconds;
        const claims = { kind, tenantId, resource, client, origin, issuedAt, expiresAt, id: newId() };
        const token = await this.#signer.sign(claimsOf(claims));
        return tokenReply(kind, route.isSecond, { token, resource, issuedAt, expiresAt });
    }

    #checkResource(resource: string, origin: string): void {
        const { audience, resources = [] } = this.#options;
        const known = [audience, ...endpointsAt(origin), ...resources].map(normalizedResource);
        if (!known.includes(normalizedResource(resource))) {
            throw new Refusal("resource", resource);
        }
    }
}

/** Users do not sign in here, and who shows an id and a secret each time needs no token to get another one with. */
function checkGrant(grant: string | null): void {
    if (!grant) {
        throw new Refusal("missing", "grant_type");
    }
    if (grant !== "client_credentials") {
        throw new Refusal("grant", grant);
    }
}

/** For what an assertion may be meant: the address that it is sent to, in either version, or who issues the tokens. */
function audiencesOf({ tenant }: Route, origin: string): string[] {
    const base = `${origin}/${tenant}`;
    return [base, `${base}/v2.0`, `${base}/oauth2/token`, `${base}/oauth2/v2.0/token`].map((each) =>
        each.toLowerCase(),
    );
}
