import { createHash, timingSafeEqual, X509Certificate } from "node:crypto";
import { guidOf } from "./guid.ts";

/** Who may sign in: an application that is registered in the tenant of a Hub, with its service principal. */
export interface Application {
    /** A GUID. */
    clientId: string;
    /** The GUID of its service principal; one that is made from the others where it is not told. */
    objectId?: string;
    secret?: string;
    /** Certificates with RSA keys, as PEM. */
    certificates?: readonly string[];
}

/** The application that every emulator knows, so that programs can be written down with it. */
export const DEFAULT_CLIENT_ID = "8f1c4b7e-52a6-4d0b-9e0f-6a3d1c5b2e74";

/** The tenant of a Hub that is told none: the same in every run, another one for every Hub. */
export function defaultTenantId({ name, domain }: { name: string; domain: string }): string {
    return guidOf(`tenant of ${name}.${domain}`.toLowerCase());
}

export function objectIdOf({ clientId, objectId }: Application, tenantId: string): string {
    return objectId ?? guidOf(`service principal of ${clientId} in ${tenantId}`.toLowerCase());
}

/** @throws Error where a certificate is none that can sign in */
export function checkCertificates({ clientId, certificates = [] }: Application): void {
    for (const [at, pem] of certificates.entries()) {
        if (!isRsaCertificate(pem)) {
            const which = `Certificate ${at + 1} of the application ${clientId}`;
            throw new Error(`${which} is no certificate as PEM with an RSA key of at least 2048 bits.`);
        }
    }
}

function isRsaCertificate(pem: string): boolean {
    try {
        const { asymmetricKeyType, asymmetricKeyDetails } = new X509Certificate(pem).publicKey;
        return asymmetricKeyType === "rsa" && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    } catch {
        return false;
    }
}

export function applicationOf(clientId: string, applications: readonly Application[]): Application | undefined {
    return applications.find((application) => application.clientId.toLowerCase() === clientId.toLowerCase());
}

/** Whether it is the secret of the application, found out in the same time for any. */
export function isSecretOf({ secret }: Application, given: string): boolean {
    return secret !== undefined && timingSafeEqual(digestOf(secret), digestOf(given));
}

function digestOf(text: string): Buffer {
    return createHash("sha256").update(text).digest();
}
