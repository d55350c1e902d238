import { createPrivateKey, KeyObject, type webcrypto, X509Certificate } from "node:crypto";

/** A certificate and its private key, as PEM. */
export interface CertifiedKey {
    certificate: string;
    /** PKCS #8. */
    key: string;
}

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** The curve that every client knows, and whose keys are made in no time. */
export const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

export function createKeys(): Promise<webcrypto.CryptoKeyPair> {
    return crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

export function pemOf(key: webcrypto.CryptoKey): string {
    return KeyObject.from(key).export({ type: "pkcs8", format: "pem" }).toString();
}

/** Whether they are a certificate and its key. */
export function isPair({ certificate, key }: CertifiedKey): boolean {
    try {
        return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
    } catch {
        return false;
    }
}

/** Whether a certificate is valid now and for some time more, in milliseconds. */
export function isValidFor(time: number, certificate: string, now: number): boolean {
    const { validFromDate, validToDate } = new X509Certificate(certificate);
    return validFromDate.getTime() <= now && validToDate.getTime() > now + time;
}
