import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ASSERTION_TYPE } from "../../../../hub/emulator/identity/clients/client-assertion.ts";
import type { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";
import { createSigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import { createClientCertificate } from "./client-certificate.ts";
import { AUDIENCE, CLIENT, createProvider, NOW, ORIGIN, TENANT } from "./provider.ts";

let providers: IdentityProvider[];
beforeAll(async () => {
    const signingKey = await createSigningKey();
    const { certificate } = await createClientCertificate(NOW);
    const applications = [{ clientId: CLIENT, secret: "unguessed", certificates: [certificate] }];
    providers = await Promise.all(
        (["entra", "adfs"] as const).map((kind) => createProvider(kind, { signingKey, applications })),
    );
});

/** A part of a token: JSON of all kinds, and what is none. */
const part = fc
    .oneof(
        fc.json(),
        fc.string(),
        fc
            .record(
                {
                    alg: fc.constantFrom("RS256", "PS256", "none"),
                    x5t: fc.anything(),
                    aud: fc.anything(),
                    exp: fc.anything(),
                    crit: fc.anything(),
                },
                { requiredKeys: [] },
            )
            .map(
                (members) =>
                    JSON.stringify(members, (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? "",
            ),
    )
    .map((text) => Buffer.from(text).toString("base64url"));
const token = fc.oneof(
    fc.string(),
    fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(".")),
);

describe("hostile requests", () => {
    it("get no token, and a reason for it", async () => {
        const value = (known: string) => fc.oneof(fc.constant(known), fc.string());
        const form = fc.record(
            {
                grant_type: value("client_credentials"),
                client_id: value(CLIENT),
                client_secret: fc.string(),
                client_assertion_type: value(ASSERTION_TYPE),
                client_assertion: token,
                scope: value(`${AUDIENCE}/.default`),
                resource: value(AUDIENCE),
            },
            { requiredKeys: [] },
        );
        const body = fc.oneof(
            fc.string(),
            form.map((members) => new URLSearchParams(members).toString()),
        );
        const path = fc.constantFrom(
            `/${TENANT}/oauth2/token`,
            `/${TENANT}/oauth2/v2.0/token`,
            "/adfs/oauth2/token",
            "/%/oauth2/token",
        );
        const headers = fc.record({
            authorization: fc.oneof(
                fc.string(),
                fc.base64String().map((text) => `Basic ${text}`),
            ),
        });
        const property = fc.asyncProperty(path, body, headers, async (at, sent, told) => {
            const request = {
                method: "POST",
                path: at,
                query: new URLSearchParams(),
                headers: told,
                body: sent,
                origin: ORIGIN,
            };
            for (const provider of providers) {
                const reply = await provider.answer(request);
                if (reply) {
                    expect([400, 401]).toContain(reply.status);
                    expect(reply.body).toMatchObject({
                        error: expect.any(String),
                        error_description: expect.any(String),
                    });
                }
            }
        });
        await fc.assert(property, { numRuns: 500 });
    });

    it("are nobody's", async () => {
        const header = fc.oneof(
            fc.string(),
            token.map((text) => `Bearer ${text}`),
        );
        const property = fc.asyncProperty(header, async (authorization) => {
            for (const provider of providers) {
                expect(await provider.check(authorization, ORIGIN)).toMatchObject({ status: 401 });
            }
        });
        await fc.assert(property, { numRuns: 500 });
    });
});
