import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, compactVerify, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { isObject, type JsonObject } from "../../wire/json.ts";

/** A private key to sign tokens with, as a JWK: it can be kept, so that tokens outlive a restart. */
export interface SigningKey {
    kty: "RSA";
    /** The name of the key in tokens. */
    kid: string;
    n: string;
    e: string;
    [member: string]: string;
}

/** What Microsoft Entra ID and AD FS sign with: who reads their tokens need know no other. */
const ALGORITHM = "RS256";

export async function createSigningKey(): Promise<SigningKey> {
    const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
    return { ...(await exportJWK(privateKey)), kid } as SigningKey;
}

export function isSigningKey(value: unknown): value is SigningKey {
    try {
        return (
            typeof (value as SigningKey).kid === "string" &&
            createPrivateKey({ key: value as SigningKey, format: "jwk" }).asymmetricKeyType === "rsa"
        );
    } catch {
        return false;
    }
}

/** Signs the tokens of one Hub, and knows them again. */
export class Signer {
    /** What others check tokens with. */
    readonly published: JsonObject;
    readonly #key: SigningKey;
    readonly #private: KeyObject;
    readonly #public: KeyObject;

    /** @throws Error where the key is none */
    constructor(key: SigningKey) {
        const { kty, kid, n, e } = key;
        this.published = { keys: [{ kty, use: "sig", alg: ALGORITHM, kid, n, e }] };
        this.#key = key;
        this.#private = createPrivateKey({ key, format: "jwk" });
        this.#public = createPublicKey(this.#private);
    }

    sign(claims: JWTPayload): Promise<string> {
        const { kid } = this.#key;
        return new SignJWT(claims).setProtectedHeader({ typ: "JWT", alg: ALGORITHM, kid }).sign(this.#private);
    }

    /** What a token says; nothing where it has not been signed with this key. */
    async verified(token: string): Promise<JsonObject | undefined> {
        try {
            const { payload } = await compactVerify(token, this.#public, { algorithms: [ALGORITHM] });
            const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
            return isObject(claims) ? claims : undefined;
        } catch {
            return undefined;
        }
    }
}
