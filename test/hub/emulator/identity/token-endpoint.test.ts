import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import type { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";
import { createSigningKey, type SigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import { AUDIENCE, ask, CLIENT, createProvider, NOW, ORIGIN, SECRET, secretForm, TENANT } from "./provider.ts";

const FIRST = `/${TENANT}/oauth2/token`;
const SECOND = `/${TENANT}/oauth2/v2.0/token`;
const ADFS = "/adfs/oauth2/token";
const SCOPE = `${AUDIENCE}/.default`;
const SECONDS = Math.floor(NOW / 1000);

let signingKey: SigningKey;
let entra: IdentityProvider;
let adfs: IdentityProvider;
beforeAll(async () => {
    signingKey = await createSigningKey();
    entra = await createProvider("entra", { signingKey });
    adfs = await createProvider("adfs", { signingKey });
});

describe("a token", () => {
    it("of the first version is told with its resource and numbers as texts", async () => {
        const { status, body } = await ask(entra, { path: FIRST, form: secretForm({ resource: AUDIENCE }) });
        expect([status, body]).toEqual([
            200,
            {
                token_type: "Bearer",
                expires_in: "3600",
                ext_expires_in: "3600",
                expires_on: String(SECONDS + 3600),
                not_before: String(SECONDS),
                resource: AUDIENCE,
                access_token: expect.any(String),
            },
        ]);
    });

    it("of the second version is told in numbers", async () => {
        const { body } = await ask(entra, { path: SECOND, form: secretForm({ scope: SCOPE }) });
        const { access_token, ...rest } = body;
        expect(rest).toEqual({ token_type: "Bearer", expires_in: 3600, ext_expires_in: 3600 });
    });

    it.each<Record<string, string>>([
        { resource: AUDIENCE },
        { scope: SCOPE },
        { resource: AUDIENCE, scope: "openid" },
    ])("of AD FS is given for %o and tells only how long it is valid", async (form) => {
        for (const path of [ADFS, `${ADFS}/`]) {
            const { access_token, ...rest } = (await ask(adfs, { path, form: secretForm(form) })).body;
            expect(rest).toEqual({ token_type: "bearer", expires_in: 3600 });
            expect(decodeJwt(String(access_token)).aud).toBe(AUDIENCE);
        }
    });

    it("says who it is for, for how long, and by whom", async () => {
        const { body } = await ask(entra, { path: SECOND, form: secretForm({ scope: SCOPE }) });
        const objectId = expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        expect(decodeJwt(String(body.access_token))).toEqual({
            aud: AUDIENCE,
            iss: `${ORIGIN}/${TENANT}/`,
            iat: SECONDS,
            nbf: SECONDS,
            exp: SECONDS + 3600,
            appid: CLIENT,
            appidacr: "1",
            idp: `${ORIGIN}/${TENANT}/`,
            idtyp: "app",
            oid: objectId,
            sub: objectId,
            tid: TENANT,
            uti: expect.any(String),
            ver: "1.0",
        });
    });

    it("can be checked by anybody with the keys that are published", async () => {
        const { body } = await ask(entra, { path: SECOND, form: secretForm({ scope: SCOPE }) });
        const keys = (await ask(entra, { path: "/common/discovery/v2.0/keys" })).body as unknown as JSONWebKeySet;
        const token = String(body.access_token);
        const checked = await jwtVerify(token, createLocalJWKSet(keys), { currentDate: new Date(NOW) });
        expect(checked.protectedHeader).toMatchObject({ alg: "RS256", kid: signingKey.kid });
        expect(decodeProtectedHeader(token).kid).toBe(keys.keys[0]?.kid);
        expect(JSON.stringify(keys)).not.toContain(signingKey.d);
    });

    it("is valid for as long as the Hub is told, for the object that it is told", async () => {
        const objectId = "99999999-2222-4333-8444-555555555555";
        const options = {
            signingKey,
            lifetimeSeconds: 60,
            applications: [{ clientId: CLIENT, secret: SECRET, objectId }],
        };
        const { body } = await ask(await createProvider("entra", options), {
            path: SECOND,
            form: secretForm({ scope: SCOPE }),
        });
        expect(body).toMatchObject({ expires_in: 60 });
        expect(decodeJwt(String(body.access_token))).toMatchObject({ exp: SECONDS + 60, oid: objectId, sub: objectId });
    });

    it.each([`${SCOPE} openid offline_access profile`, `openid ${SCOPE}`])(
        "is given for the scope %s",
        async (scope) => {
            const { body } = await ask(entra, { path: SECOND, form: secretForm({ scope }) });
            expect(decodeJwt(String(body.access_token)).aud).toBe(AUDIENCE);
        },
    );

    it("is given to a client that tells its id and secret in a header", async () => {
        const encoded = new URLSearchParams([[CLIENT, SECRET]]).toString().replace("=", ":");
        const headers = { authorization: `Basic ${Buffer.from(encoded).toString("base64")}` };
        const form = { grant_type: "client_credentials", scope: SCOPE };
        expect(await ask(entra, { path: SECOND, headers, form })).toMatchObject({ status: 200 });
    });

    it.each([
        [`${ORIGIN}/`, ORIGIN],
        ["https://management.west.hub.test/", "https://login.west.hub.test"],
        ["https://adminmanagement.west.hub.test", "https://login.west.hub.test"],
        [AUDIENCE.toUpperCase(), ORIGIN],
    ])("is given for the Resource Manager as %s", async (resource, origin) => {
        const { body } = await ask(entra, { path: FIRST, form: secretForm({ resource }), origin });
        expect(decodeJwt(String(body.access_token)).aud).toBe(resource);
    });
});

describe("Entra ID gives no token", () => {
    it.each<[why: string, path: string, form: Record<string, string>, status: number, error: string, code: number]>([
        ["without a grant", SECOND, { client_id: CLIENT }, 400, "invalid_request", 900144],
        ["without a client", SECOND, { grant_type: "client_credentials" }, 400, "invalid_request", 900144],
        ["without a scope", SECOND, secretForm(), 400, "invalid_request", 900144],
        ["without a resource", FIRST, secretForm({ scope: SCOPE }), 400, "invalid_request", 900144],
        [
            "with a resource in place of a scope",
            SECOND,
            secretForm({ resource: AUDIENCE }),
            400,
            "invalid_request",
            901002,
        ],
        ["for a user", SECOND, secretForm({ grant_type: "password" }), 400, "unsupported_grant_type", 70003],
        ["by a token", FIRST, secretForm({ grant_type: "refresh_token" }), 400, "unsupported_grant_type", 70003],
        ["to a stranger", FIRST, secretForm({ client_id: TENANT }), 400, "unauthorized_client", 700016],
        ["for another secret", FIRST, secretForm({ client_secret: "x" }), 401, "invalid_client", 7000215],
        ["for no secret", FIRST, secretForm({ client_secret: "" }), 401, "invalid_client", 7000216],
        ["for part of a resource", SECOND, secretForm({ scope: `${AUDIENCE}/read` }), 400, "invalid_scope", 1002012],
        ["for two", SECOND, secretForm({ scope: `${SCOPE} ${SCOPE}` }), 400, "invalid_scope", 1002012],
        [
            "for Azure",
            FIRST,
            secretForm({ resource: "https://management.azure.com/" }),
            400,
            "invalid_resource",
            500011,
        ],
        ["in another tenant", `/${CLIENT}/oauth2/token`, secretForm(), 400, "invalid_request", 90002],
        ["at AD FS", "/adfs/oauth2/token", secretForm(), 400, "invalid_request", 90002],
        ["in no tenant", "/common/oauth2/v2.0/token", secretForm(), 400, "invalid_request", 90002],
    ])("%s", async (_, path, form, status, error, code) => {
        const { body, ...reply } = await ask(entra, { path, form });
        expect([reply.status, body.error, body.error_codes]).toEqual([status, error, [code]]);
        expect(body.error_description).toMatch(
            new RegExp(`^AADSTS${code}: .+ Trace ID: .+ Correlation ID: .+ Timestamp: .+Z$`),
        );
    });

    it("to a reader", async () => {
        const { status, body } = await ask(entra, { path: FIRST });
        expect([status, body.error_codes]).toEqual([400, [900561]]);
    });

    it("and says why in all its members, with the client's name for the request", async () => {
        const correlation = "deadbeef-0000-4000-8000-000000000001";
        const provider = await createProvider("entra", { signingKey, newId: () => "trace" });
        const asked = { path: FIRST, form: secretForm({ client_secret: "guessed" }) };
        const { body } = await ask(provider, { ...asked, headers: { "client-request-id": correlation } });
        expect(body).toEqual({
            error: "invalid_client",
            error_description:
                "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client " +
                `secret value, not the client secret ID, for a secret added to app '${CLIENT}'. Trace ID: trace Correlation ` +
                `ID: ${correlation} Timestamp: 2030-06-01 12:00:00Z`,
            error_codes: [7000215],
            timestamp: "2030-06-01 12:00:00Z",
            trace_id: "trace",
            correlation_id: correlation,
            error_uri: "https://login.microsoftonline.com/error?code=7000215",
        });
        const { body: other } = await ask(provider, { ...asked, headers: { "client-request-id": "<script>" } });
        expect(other.correlation_id).toBe("trace");
    });
});

describe("AD FS gives no token", () => {
    it.each<[why: string, form: Record<string, string>, error: string, text: RegExp]>([
        ["without a grant", {}, "invalid_request", /^The 'grant_type' parameter is missing[.]$/],
        ["for a user", secretForm({ grant_type: "password" }), "unsupported_grant_type", /^MSIS9611: /],
        ["to a stranger", secretForm({ client_id: TENANT }), "invalid_client", /^MSIS9607: /],
        ["for another secret", secretForm({ client_secret: "x" }), "invalid_client", /^MSIS9622: /],
        ["for no secret", secretForm({ client_secret: "" }), "invalid_client", /^MSIS9622: /],
        ["without a resource", secretForm(), "invalid_request", /^The 'resource' parameter is missing[.]$/],
        [
            "for another resource",
            secretForm({ resource: "https://vault.azure.net" }),
            "invalid_resource",
            /^MSIS9602: /,
        ],
        ["for the user's own", secretForm({ scope: "openid" }), "invalid_resource", /^MSIS9602: /],
    ])("%s", async (_, form, error, text) => {
        const reply = await ask(adfs, { path: ADFS, form });
        expect(reply).toEqual({ status: 400, body: { error, error_description: expect.stringMatching(text) } });
    });
});
