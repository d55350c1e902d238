import { beforeAll, describe, expect, it } from "vitest";
import type { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";
import { createSigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import { ArmError } from "../../../../hub/emulator/wire/arm-error.ts";
import { ask, createProvider, ORIGIN, TENANT } from "./provider.ts";

let entra: IdentityProvider;
let adfs: IdentityProvider;
beforeAll(async () => {
    const signingKey = await createSigningKey();
    entra = await createProvider("entra", { signingKey });
    adfs = await createProvider("adfs", { signingKey });
});

describe("whoever signs in", () => {
    it.each([
        [`/${TENANT}/v2.0/.well-known/openid-configuration`, "/v2.0", `${ORIGIN}/${TENANT}/v2.0`],
        [`/${TENANT.toUpperCase()}/.well-known/openid-configuration`, "", `${ORIGIN}/${TENANT}/`],
    ])("tells at %s where tokens are got", async (path, version, issuer) => {
        const { body } = await ask(entra, { path });
        expect(body).toMatchObject({
            issuer,
            authorization_endpoint: `${ORIGIN}/${TENANT}/oauth2${version}/authorize`,
            token_endpoint: `${ORIGIN}/${TENANT}/oauth2${version}/token`,
            jwks_uri: `${ORIGIN}/${TENANT}/discovery${version}/keys`,
        });
    });

    it("tells it for AD FS, whose tokens have an issuer of their own", async () => {
        const origin = "https://adfs.west.hub.test";
        const { body } = await ask(adfs, { path: "/adfs/.well-known/openid-configuration", origin });
        expect(body).toMatchObject({
            issuer: `${origin}/adfs`,
            authorization_endpoint: `${origin}/adfs/oauth2/authorize/`,
            token_endpoint: `${origin}/adfs/oauth2/token/`,
            jwks_uri: `${origin}/adfs/discovery/keys`,
            access_token_issuer: "http://adfs.west.hub.test/adfs/services/trust",
        });
    });

    it("publishes the same keys for every tenant", async () => {
        const keys = await ask(entra, { path: `/${TENANT}/discovery/keys` });
        expect(keys.body).toEqual({ keys: [expect.objectContaining({ kty: "RSA", use: "sig", alg: "RS256" })] });
        expect(await ask(entra, { path: "/common/discovery/keys" })).toEqual(keys);
        expect(await ask(adfs, { path: "/adfs/discovery/keys" })).toEqual(keys);
    });

    it("knows its own host alone as an instance", async () => {
        const path = "/common/discovery/instance";
        const authority = (host: string) => ({
            authorization_endpoint: `https://${host}/${TENANT}/oauth2/v2.0/authorize`,
        });
        const host = "127.0.0.1:8443";
        expect(await ask(entra, { path, query: authority(host) })).toEqual({
            status: 200,
            body: {
                tenant_discovery_endpoint: `${ORIGIN}/${TENANT}/v2.0/.well-known/openid-configuration`,
                "api-version": "1.1",
                metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
            },
        });
        const refused = { status: 400, body: { error: "invalid_instance", error_codes: [50049] } };
        expect(await ask(entra, { path, query: authority("login.other.test") })).toMatchObject(refused);
        expect(await ask(entra, { path, query: { authorization_endpoint: "x" } })).toMatchObject(refused);
    });

    it("knows no other tenant", async () => {
        const other = "99999999-6d1c-4e0f-9a43-2a1d1e7c9f10";
        for (const tenant of [other, "adfs", "common"]) {
            const reply = await ask(entra, { path: `/${tenant}/v2.0/.well-known/openid-configuration` });
            expect(reply).toMatchObject({ status: 400, body: { error: "invalid_tenant", error_codes: [90002] } });
        }
    });

    it.each([
        "/",
        "/subscriptions",
        `/subscriptions/${TENANT}/providers/Microsoft.Compute/virtualMachines`,
        "/metadata/endpoints",
        `/${TENANT}/oauth2/v2.0/authorize`,
        `/x/${TENANT}/oauth2/token`,
    ])("leaves %s to others", (path) => {
        const request = { method: "GET", path, query: new URLSearchParams(), headers: {}, body: "", origin: ORIGIN };
        expect([entra.answer(request), adfs.answer(request)]).toEqual([undefined, undefined]);
        expect(adfs.answer({ ...request, path: `/${TENANT}/oauth2/token` })).toBeUndefined();
    });

    it("answers nobody who names no host", () => {
        const path = "/common/discovery/keys";
        const request = {
            method: "GET",
            path,
            query: new URLSearchParams(),
            headers: {},
            body: "",
            origin: "https://a b",
        };
        expect(() => entra.answer(request)).toThrow(ArmError);
        expect(() => entra.check(undefined, "https://a b")).toThrow(ArmError);
    });
});
