import {
    ClientCertificateCredential,
    type ClientCertificateCredentialOptions,
    ClientSecretCredential,
    type TokenCredential,
} from "@azure/identity";
import { decodeJwt } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createSigningKey, type SigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import type { SignIn } from "../../../../hub/emulator/metadata/published-hub.ts";
import { type ClientCertificate, createClientCertificate } from "./client-certificate.ts";
import { type IdentityServer, serve } from "./identity-server.ts";
import { AUDIENCE, CLIENT, createProvider, GRAPH, SECRET, TENANT } from "./provider.ts";

const SCOPE = `${AUDIENCE}/.default`;

let client: ClientCertificate;
let signingKey: SigningKey;
beforeAll(async () => {
    [client, signingKey] = await Promise.all([createClientCertificate(Date.now()), createSigningKey()]);
});

describe("@azure/identity gets a token", () => {
    it.each<[by: string, tenant: string, kind: SignIn, options: ClientCertificateCredentialOptions]>([
        ["a secret", TENANT, "entra", {}],
        ["a certificate", TENANT, "entra", {}],
        ["a certificate with its chain", TENANT, "entra", { sendCertificateChain: true }],
        ["a secret", "adfs", "adfs", {}],
        // MSAL asks nobody about an authority of AD FS.
        ["a secret", "adfs", "adfs", { disableInstanceDiscovery: false }],
    ])("by %s in the tenant %s of %s with %o", async (by, tenant, kind, options) => {
        const { provider, server } = await signIn(kind);
        await using _ = server;
        const { token, expiresOnTimestamp } = (await credential(by, tenant, server, options).getToken(SCOPE)) ?? {};
        expect(decodeJwt(token ?? "")).toMatchObject({ aud: AUDIENCE, appid: CLIENT, tid: TENANT });
        expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 3_500_000);
        expect(await provider.check(`Bearer ${token}`, server.origin)).toMatchObject({ applicationId: CLIENT });
    });

    it("that it keeps until it ends", async () => {
        const { server } = await signIn("entra");
        await using _ = server;
        const signedIn = credential("a secret", TENANT, server);
        const [first, second] = [await signedIn.getToken(SCOPE), await signedIn.getToken(SCOPE)];
        expect(second?.token).toBe(first?.token);
        expect(server.asked).toEqual([
            `GET /${TENANT}/v2.0/.well-known/openid-configuration`,
            `POST /${TENANT}/oauth2/v2.0/token`,
        ]);
    });

    it("with the assertion that it has sent before, for another resource", async () => {
        const { server } = await signIn("entra");
        await using _ = server;
        const signedIn = credential("a certificate", TENANT, server);
        await signedIn.getToken(SCOPE);
        expect(decodeJwt((await signedIn.getToken(`${GRAPH}/.default`))?.token ?? "")).toMatchObject({ aud: GRAPH });
    });
});

describe("@azure/identity tells why it got none", () => {
    it.each<[why: string, kind: SignIn, by: string, tenant: string, secret: string, told: RegExp]>([
        [
            "the secret is wrong",
            "entra",
            "a secret",
            TENANT,
            "guessed",
            /^invalid_client: .* AADSTS7000215: Invalid client secret/,
        ],
        [
            "the secret is wrong",
            "adfs",
            "a secret",
            "adfs",
            "guessed",
            /^invalid_client: .* MSIS9622: Client authentication failed/,
        ],
        // It signs by PS256 and names the certificate by SHA-256, which AD FS does not know.
        [
            "AD FS does not take its certificates",
            "adfs",
            "a certificate",
            "adfs",
            SECRET,
            /^invalid_client: .* MSIS9622/,
        ],
        ["the tenant is another one", "entra", "a secret", CLIENT, SECRET, /^endpoints_resolution_error/],
        ["the Hub has no AD FS", "entra", "a secret", "adfs", SECRET, /^endpoints_resolution_error/],
    ])("%s (%s, %s in the tenant %s)", async (_, kind, by, tenant, secret, told) => {
        const { server } = await signIn(kind);
        await using __ = server;
        await expect(credential(by, tenant, server, {}, secret).getToken(SCOPE)).rejects.toThrow(told);
    });
});

async function signIn(kind: SignIn) {
    const applications = [{ clientId: CLIENT, secret: SECRET, certificates: [client.certificate] }];
    const provider = await createProvider(kind, { signingKey, applications, now: Date.now });
    return { provider, server: await serve(provider) };
}

function credential(
    by: string,
    tenant: string,
    { origin, ca }: IdentityServer,
    options: ClientCertificateCredentialOptions = {},
    secret = SECRET,
): TokenCredential {
    const safe = { disableInstanceDiscovery: true, retryOptions: { maxRetries: 0 } };
    const all = { ...safe, authorityHost: origin, tlsOptions: { ca }, ...options };
    const certificate = client.certificate + client.key;
    return by === "a secret"
        ? new ClientSecretCredential(tenant, CLIENT, secret, all)
        : new ClientCertificateCredential(tenant, CLIENT, { certificate }, all);
}
