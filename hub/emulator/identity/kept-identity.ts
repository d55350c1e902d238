import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keepText, keptText } from "../certificates/kept-file.ts";
import { isObject, type Json } from "../wire/json.ts";
import { createSigningKey, isSigningKey, type SigningKey } from "./tokens/signing-key.ts";

/** What nobody but a Hub and its clients may know. */
export interface HubSecrets {
    signingKey: SigningKey;
    /** The secret of the application that every emulator knows. */
    clientSecret: string;
}

const FILE = "identity.json";

/** Secrets of one run. */
export async function createSecrets(): Promise<HubSecrets> {
    return { signingKey: await createSigningKey(), clientSecret: randomBytes(30).toString("base64url") };
}

/**
 * The secrets of a Hub in its folder, so that tokens and programs outlive a restart.
 * @throws Error where the file is not what it should be, or cannot be written
 */
export async function loadOrCreateSecrets(folder: string): Promise<HubSecrets> {
    const file = join(folder, FILE);
    const text = await keptText(file);
    if (text === undefined) {
        const secrets = await createSecrets();
        await keepText(file, `${JSON.stringify(secrets, null, 4)}\n`);
        return secrets;
    }
    const { signingKey, clientSecret } = membersOf(text);
    if (!isSigningKey(signingKey) || typeof clientSecret !== "string" || clientSecret === "") {
        throw new Error(`${file} does not hold the key and the secret of a Hub. Remove it to get new ones.`);
    }
    return { signingKey, clientSecret };
}

function membersOf(text: string): Record<string, Json> {
    try {
        const members: unknown = JSON.parse(text);
        return isObject(members) ? members : {};
    } catch {
        return {};
    }
}
