import { decodeJwt } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createSigningKey, type SigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import type { SignIn } from "../../../../hub/emulator/metadata/published-hub.ts";
import {
    type Assertion,
    assertionForm,
    type ClientCertificate,
    createClientCertificate,
    thumbprint,
} from "./client-certificate.ts";
import { AUDIENCE, ask, CLIENT, createProvider, NOW, ORIGIN, TENANT } from "./provider.ts";

const TOKEN = `${ORIGIN}/${TENANT}/oauth2/v2.0/token`;
const ADFS_TOKEN = `${ORIGIN}/adfs/oauth2/token/`;
const SECONDS = Math.floor(NOW / 1000);
const MINUTES = 60;

let client: ClientCertificate;
let stranger: ClientCertificate;
let signingKey: SigningKey;
beforeAll(async () => {
    [client, stranger, signingKey] = await Promise.all([
        createClientCertificate(NOW),
        createClientCertificate(NOW),
        createSigningKey(),
    ]);
});

describe("a certificate signs an application in", () => {
    it.each([
        ["PS256", "sha256", "base64url"],
        ["PS256", "sha256", "base64"],
        ["RS256", "sha1", "base64url"],
        ["RS256", "sha1", "base64"],
        ["RS256", "sha256", "base64"],
    ] as const)("with %s and a thumbprint by %s in %s", async (alg, hash, encoding) => {
        const header = { alg, [hash === "sha1" ? "x5t" : "x5t#S256"]: thumbprint(client, hash).toString(encoding) };
        const { status, body } = await signIn({ header, claims: claims() });
        expect(status).toBe(200);
        expect(decodeJwt(String(body.access_token))).toMatchObject({ appid: CLIENT, appidacr: "2" });
    });

    it.each([
        TOKEN,
        [TOKEN, "another"],
        `${ORIGIN}/${TENANT}/oauth2/token`,
        `${ORIGIN}/${TENANT}/oauth2/token?api-version=1.0`,
        `${ORIGIN}/${TENANT}/v2.0`,
        `${ORIGIN}/${TENANT}/`,
    ])("with an assertion for %j", async (aud) => {
        expect(await signIn({ claims: claims({ aud }) })).toMatchObject({ status: 200 });
    });

    it.each([
        ["ends", { exp: SECONDS - 5 * MINUTES + 1 }],
        ["begins", { nbf: SECONDS + 5 * MINUTES }],
    ])("where its assertion %s at a time that a clock can be off by", async (_, times) => {
        expect(await signIn({ claims: claims(times) })).toMatchObject({ status: 200 });
    });

    it("at AD FS, by SHA-1 alone", async () => {
        const claimed = claims({ aud: ADFS_TOKEN });
        const x5t = thumbprint(client, "sha1").toString("base64url");
        const x5tS256 = thumbprint(client, "sha256").toString("base64url");
        expect(await signIn({ header: { alg: "RS256", x5t }, claims: claimed }, { kind: "adfs" })).toMatchObject({
            status: 200,
        });
        const refused = {
            status: 400,
            body: { error: "invalid_client", error_description: expect.stringMatching("MSIS9622") },
        };
        expect(await signIn({ header: { alg: "PS256", x5t }, claims: claimed }, { kind: "adfs" })).toMatchObject(
            refused,
        );
        const named = { alg: "RS256", "x5t#S256": x5tS256 };
        expect(await signIn({ header: named, claims: claimed }, { kind: "adfs" })).toMatchObject(refused);
    });
});

describe("an assertion signs nobody in", () => {
    it.each<[why: string, changed: Record<string, unknown>, code: number]>([
        ["that has ended", { exp: SECONDS - 5 * MINUTES }, 700024],
        ["that has not begun", { nbf: SECONDS + 5 * MINUTES + 1 }, 700024],
        ["that ends at no time", { exp: -1e300 }, 700024],
        ["that is meant for another tenant", { aud: `${ORIGIN}/${CLIENT}/oauth2/v2.0/token` }, 700023],
        ["that is meant for another host", { aud: TOKEN.replace("127.0.0.1", "localhost") }, 700023],
        ["that is meant for nobody", { aud: undefined }, 700023],
        ["by another issuer", { iss: TENANT }, 700021],
        ["about another one", { sub: TENANT }, 700021],
        ["about nobody", { sub: undefined }, 700021],
        ["without an end", { exp: undefined }, 50027],
        ["without a name", { jti: undefined }, 50027],
    ])("%s", async (_, changed, code) => {
        expect(await signIn({ claims: claims(changed) })).toMatchObject(refused(code));
    });

    it("that says when it would have, in the words of Entra ID", async () => {
        const { body } = await signIn({ claims: claims({ exp: SECONDS - 3600 }) });
        expect(body.error_description).toMatch(
            "AADSTS700024: Client assertion is not within its valid time range. Current time: 2030-06-01T12:00:00.500Z, " +
                "assertion valid from 2030-06-01T12:00:00.000Z, expiry time of assertion 2030-06-01T11:00:00.000Z. ",
        );
    });

    it("by a certificate that is not registered", async () => {
        const reply = await signIn({ claims: claims() }, { by: stranger });
        expect(reply).toMatchObject(refused(700027));
        const print = thumbprint(stranger, "sha256").toString("hex").toUpperCase();
        expect(reply.body.error_description).toMatch(
            `AADSTS700027: Client assertion contains an invalid signature. [Reason - The key was not found., Thumbprint of key used by client: '${print}']`,
        );
    });

    it("by another key than that of the certificate", async () => {
        const header = { "x5t#S256": thumbprint(client, "sha256").toString("base64url") };
        expect(await signIn({ header, claims: claims() }, { by: stranger })).toMatchObject(refused(700027));
    });

    it("by a certificate that has ended", async () => {
        const now = NOW + 400 * 24 * 3600 * 1000;
        const reply = await signIn({ claims: claims({ exp: Math.floor(now / 1000) }) }, { now });
        expect(reply).toMatchObject(refused(700027));
        expect(reply.body.error_description).toMatch("Reason - The key used is expired.");
    });

    it.each([
        ["no token at all", "garbage"],
        ["unsigned", `${encoded({ alg: "none" })}.${encoded({ iss: CLIENT })}.`],
        ["signed by a secret", `${encoded({ alg: "HS256" })}.${encoded({ iss: CLIENT })}.c2ln`],
        ["of no object", `${encoded({ alg: "PS256" })}.${encoded([])}.c2ln`],
    ])("that is %s", async (_, client_assertion) => {
        const provider = await createProvider("entra", { signingKey });
        const form = { ...(await assertionForm(client, { claims: claims() })), client_assertion };
        expect(await ask(provider, { path: PATH, form: { ...COMMON, ...form } })).toMatchObject(refused(50027));
    });

    it("of another type", async () => {
        const provider = await createProvider("entra", { signingKey });
        const form = { ...(await assertionForm(client, { claims: claims() })), client_assertion_type: "saml" };
        const reply = await ask(provider, { path: PATH, form: { ...COMMON, ...form } });
        expect(reply).toMatchObject({ status: 400, body: { error: "invalid_request", error_codes: [900144] } });
    });

    it("with the name of another one, while that counts; the same may come again", async () => {
        let now = NOW;
        const provider = await createProvider("entra", {
            signingKey,
            now: () => now,
            applications: [{ clientId: CLIENT, certificates: [client.certificate] }],
        });
        const send = async (form: Record<string, string>) =>
            (await ask(provider, { path: PATH, form: { ...COMMON, ...form } })).status;
        const first = await assertionForm(client, { claims: claims({ jti: "name" }) });
        const second = await assertionForm(client, { claims: claims({ jti: "name", exp: SECONDS + 3600 }) });
        const third = await assertionForm(client, { claims: claims({ jti: "other" }) });
        expect([await send(first), await send(first), await send(second), await send(third)]).toEqual([
            200, 200, 401, 200,
        ]);
        now += 15 * MINUTES * 1000;
        expect([await send(second), await send(first)]).toEqual([200, 401]);
    });
});

const PATH = `/${TENANT}/oauth2/v2.0/token`;
const COMMON = { grant_type: "client_credentials", client_id: CLIENT, scope: `${AUDIENCE}/.default` };

function claims(changed: Record<string, unknown> = {}): Record<string, unknown> {
    const times = { nbf: SECONDS, exp: SECONDS + 10 * MINUTES };
    return { iss: CLIENT, sub: CLIENT, aud: TOKEN, jti: "f3b7", ...times, ...changed };
}

function refused(code: number): object {
    return { status: 401, body: { error: "invalid_client", error_codes: [code] } };
}

function encoded(part: unknown): string {
    return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** Signs in at a Hub that knows the certificate of the client. */
async function signIn(
    assertion: Assertion,
    { kind = "entra" as SignIn, by = client, now = NOW }: { kind?: SignIn; by?: ClientCertificate; now?: number } = {},
) {
    const applications = [{ clientId: CLIENT, certificates: [client.certificate] }];
    const provider = await createProvider(kind, { signingKey, applications, now: () => now });
    const form = { ...COMMON, ...(await assertionForm(by, assertion)) };
    return ask(provider, { path: kind === "entra" ? PATH : "/adfs/oauth2/token", form });
}
