import { createPrivateKey } from "node:crypto";
import { SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { objectIdOf } from "../../../../hub/emulator/identity/clients/application.ts";
import type { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";
import { createSigningKey, type SigningKey } from "../../../../hub/emulator/identity/tokens/signing-key.ts";
import { AUDIENCE, CLIENT, createProvider, GRAPH, NOW, ORIGIN, TENANT, tokenFor } from "./provider.ts";

const PRINCIPAL = { applicationId: CLIENT, objectId: objectIdOf({ clientId: CLIENT }, TENANT), tenantId: TENANT };
const AUTHORITY = `${ORIGIN}/${TENANT}`;
const MANAGEMENT = "https://management.west.hub.test";

let signingKey: SigningKey;
let now = NOW;
let provider: IdentityProvider;
beforeAll(async () => {
    signingKey = await createSigningKey();
});

describe("a request to Azure Resource Manager", () => {
    it("is somebody's with a token for it, without a promise the second time", async () => {
        await hub();
        const token = await tokenFor(provider, AUDIENCE);
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(PRINCIPAL);
        expect(provider.check(`bearer  ${token} `, ORIGIN)).toEqual(PRINCIPAL);
    });

    it.each([
        [`${AUDIENCE}/`, ORIGIN, ORIGIN],
        [ORIGIN, ORIGIN, ORIGIN],
        [`${ORIGIN}/`, ORIGIN, ORIGIN],
        [`${MANAGEMENT}/`, "https://login.west.hub.test", MANAGEMENT],
    ])("is with a token for %s", async (resource, login, origin) => {
        await hub();
        const token = await tokenFor(provider, resource, login);
        expect(await provider.check(`Bearer ${token}`, origin)).toEqual(PRINCIPAL);
    });

    it("is with a token from before a restart, and not after another key", async () => {
        await hub();
        const token = await tokenFor(provider, AUDIENCE);
        await hub({ signingKey: JSON.parse(JSON.stringify(signingKey)) });
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(PRINCIPAL);
        await hub({ signingKey: await createSigningKey() });
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(refusal("InvalidAuthenticationToken", INVALID));
    });
});

describe("a request is nobody's", () => {
    it("without the header", async () => {
        await hub();
        const message = "Authentication failed. The 'Authorization' header is missing.";
        const description = "The authentication failed because of missing 'Authorization' header.";
        expect(await provider.check(undefined, ORIGIN)).toEqual(
            refusal("AuthenticationFailed", message, { description }),
        );
    });

    it.each(["", "Basic eDp5", "Bearertoken", "Bearer one two", "Bearer \u00e4"])(
        "with the header %j",
        async (header) => {
            await hub();
            const message = "Authentication failed. The 'Authorization' header is provided in an invalid format.";
            expect(await provider.check(header, ORIGIN)).toEqual(refusal("AuthenticationFailedInvalidHeader", message));
        },
    );

    it.each(["Bearer", "Bearer "])("with %j alone", async (header) => {
        await hub();
        const message = "Authentication failed. The 'Authorization' header is missing the access token.";
        expect(await provider.check(header, ORIGIN)).toEqual(refusal("AuthenticationFailed", message));
    });

    it("with a token that has ended, whether it is known or not", async () => {
        await hub({ lifetimeSeconds: 60 });
        const [known, unknown] = [await tokenFor(provider, AUDIENCE), await tokenFor(provider, AUDIENCE)];
        now = NOW + 59_400;
        expect(await provider.check(`Bearer ${known}`, ORIGIN)).toEqual(PRINCIPAL);
        now = Math.floor(NOW / 1000) * 1000 + 60_000;
        const message =
            "The access token expiry UTC time '6/1/2030 12:01:00 PM' is earlier than current UTC time '6/1/2030 12:01:00 PM'.";
        for (const token of [known, unknown]) {
            expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(
                refusal("ExpiredAuthenticationToken", message),
            );
        }
    });

    it("with a token from the future, when the clock of the Hub went back", async () => {
        await hub();
        const token = await tokenFor(provider, AUDIENCE);
        now = NOW - 3_600_000;
        const message =
            "The access token is valid from UTC time '6/1/2030 12:00:00 PM', which is later than current UTC time '6/1/2030 11:00:00 AM'.";
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(refusal("InvalidAuthenticationToken", message));
    });

    it("with a token for something else", async () => {
        await hub();
        const token = await tokenFor(provider, GRAPH);
        const message =
            `The access token has been obtained for wrong audience or resource '${GRAPH}'. It should exactly match with ` +
            `one of the allowed audiences '${AUDIENCE}','${ORIGIN}'.`;
        const expected = refusal("InvalidAuthenticationTokenAudience", message);
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(expected);
        expect(provider.check(`Bearer ${token}`, ORIGIN)).toEqual(expected);
    });

    it("with a token for the Resource Manager of another address", async () => {
        await hub();
        const token = await tokenFor(provider, MANAGEMENT, "https://login.west.hub.test");
        expect(await provider.check(`Bearer ${token}`, MANAGEMENT)).toEqual(PRINCIPAL);
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toMatchObject({ status: 401 });
    });

    it("with a token of another Hub", async () => {
        await hub();
        const other = await createProvider("entra", { signingKey: await createSigningKey() });
        const token = await tokenFor(other, AUDIENCE);
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(refusal("InvalidAuthenticationToken", INVALID));
    });

    it("with a token from before the tenant was another one", async () => {
        const before = "99999999-6d1c-4e0f-9a43-2a1d1e7c9f10";
        await hub();
        const token = await signed({ tid: before, iss: `${ORIGIN}/${before}/` });
        const message =
            `The access token is from the wrong issuer '${ORIGIN}/${before}/'. It must match the tenant '${AUTHORITY}/' ` +
            `associated with this subscription. Please use the authority (URL) '${AUTHORITY}' to get the token.`;
        expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(
            refusal("InvalidAuthenticationTokenTenant", message),
        );
    });

    it("with a token that has been changed, is unsigned, signed by another algorithm, or says too little", async () => {
        await hub();
        const [header, payload, signature] = (await tokenFor(provider, AUDIENCE)).split(".");
        const changed = Buffer.from(JSON.stringify({ ...claims(), appid: TENANT })).toString("base64url");
        const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
        const tokens = [
            `${header}.${changed}.${signature}`,
            `${none}.${payload}.`,
            `${header}.${payload}`,
            "garbage",
            await signed({}, "PS256"),
            await signed({ oid: undefined }),
            await signed({ exp: undefined }),
            await signed({ nbf: undefined }),
        ];
        for (const token of tokens) {
            expect(await provider.check(`Bearer ${token}`, ORIGIN)).toEqual(
                refusal("InvalidAuthenticationToken", INVALID),
            );
        }
        expect(await provider.check(`Bearer ${await signed({})}`, ORIGIN)).toEqual(PRINCIPAL);
    });

    it("and is told where to sign in, by the way that it came", async () => {
        await hub();
        const authority = `https://login.west.hub.test/${TENANT}`;
        expect(await provider.check("Bearer x", MANAGEMENT)).toEqual(
            refusal("InvalidAuthenticationToken", INVALID, { authority }),
        );
        provider = await createProvider("adfs", { signingKey });
        expect(await provider.check("Bearer x", MANAGEMENT)).toEqual(
            refusal("InvalidAuthenticationToken", INVALID, { authority: "https://adfs.west.hub.test/adfs" }),
        );
    });
});

const INVALID = "The access token is invalid.";

async function hub(options: { signingKey?: SigningKey; lifetimeSeconds?: number } = {}): Promise<void> {
    now = NOW;
    provider = await createProvider("entra", { signingKey, now: () => now, ...options });
}

function claims(): Record<string, unknown> {
    const times = { nbf: Math.floor(NOW / 1000), exp: Math.floor(NOW / 1000) + 60 };
    return { aud: AUDIENCE, tid: TENANT, iss: `${AUTHORITY}/`, appid: CLIENT, oid: PRINCIPAL.objectId, ...times };
}

/** A token by the key of the Hub. */
function signed(changed: Record<string, unknown>, alg = "RS256"): Promise<string> {
    const key = createPrivateKey({ key: signingKey, format: "jwk" });
    return new SignJWT({ ...claims(), ...changed }).setProtectedHeader({ alg }).sign(key);
}

function refusal(code: string, message: string, { authority = AUTHORITY, description = message } = {}): unknown {
    const challenge = `Bearer authorization_uri="${authority}", error="invalid_token", error_description="${description}"`;
    return { status: 401, headers: { "www-authenticate": challenge }, body: { error: { code, message } } };
}
