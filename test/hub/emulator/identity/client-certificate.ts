import "../../../../hub/emulator/certificates/reflection.ts";
import { createHash, createPrivateKey } from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";
import { SignJWT } from "jose";
import { DAY, pemOf } from "../../../../hub/emulator/certificates/certified-key.ts";
import { ASSERTION_TYPE } from "../../../../hub/emulator/identity/clients/client-assertion.ts";

const RSA = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
};

/** What an application signs in with. */
export interface ClientCertificate {
    certificate: string;
    key: string;
}

export async function createClientCertificate(from: number): Promise<ClientCertificate> {
    const keys = await crypto.subtle.generateKey(RSA, true, ["sign", "verify"]);
    const certificate = await X509CertificateGenerator.createSelfSigned({
        name: "CN=client",
        notBefore: new Date(from - DAY),
        notAfter: new Date(from + 365 * DAY),
        keys,
        signingAlgorithm: RSA,
    });
    return { certificate: `${certificate.toString("pem")}\n`, key: pemOf(keys.privateKey) };
}

export interface Assertion {
    header?: Record<string, unknown>;
    claims: Record<string, unknown>;
}

/** The thumbprint of a certificate as the header of an assertion names it. */
export function thumbprint({ certificate }: ClientCertificate, hash: "sha1" | "sha256"): Buffer {
    const der = Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ""), "base64");
    return createHash(hash).update(der).digest();
}

/** The members of a form that prove the possession of a key. */
export async function assertionForm(
    client: ClientCertificate,
    { header = {}, claims }: Assertion,
): Promise<Record<string, string>> {
    const alg = typeof header.alg === "string" ? header.alg : "PS256";
    const named =
        "x5t" in header || "x5t#S256" in header
            ? {}
            : { "x5t#S256": thumbprint(client, "sha256").toString("base64url") };
    const signed = new SignJWT(claims).setProtectedHeader({ typ: "JWT", ...named, ...header, alg });
    return {
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: await signed.sign(createPrivateKey(client.key)),
    };
}
