import "./reflection.ts";
import { createPrivateKey, type webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";
import { ALGORITHM, type CertifiedKey, createKeys, DAY, pemOf } from "./certified-key.ts";
import { subjectNames } from "./hosts.ts";

/** How long certificates are valid, in days: no client takes one of a server for more than 398. */
export const VALID_DAYS = 365;

const NAME = "CN=hubguard emulator, O=hubguard";

/** A certificate authority that only those trust who are told to: it stands for the private one of a datacenter. */
export class Authority {
    readonly pair: CertifiedKey;
    readonly #certificate: x509.X509Certificate;

    /** @throws Error where the certificate is none */
    constructor(pair: CertifiedKey) {
        this.pair = pair;
        this.#certificate = new x509.X509Certificate(pair.certificate);
    }

    /** What clients are to trust, as PEM. */
    get certificate(): string {
        return this.pair.certificate;
    }

    /**
     * A certificate of a server at these hosts: names, names with a star, and addresses.
     * @param now milliseconds since 1970
     */
    async issue(hosts: readonly string[], now: number): Promise<CertifiedKey> {
        const keys = await createKeys();
        const { notAfter, publicKey, subject } = this.#certificate;
        const certificate = await x509.X509CertificateGenerator.create({
            subject: `CN=${hosts[0] ?? "localhost"}, O=hubguard`,
            issuer: subject,
            notBefore: new Date(now - DAY),
            notAfter: new Date(Math.min(now + VALID_DAYS * DAY, notAfter.getTime())),
            publicKey: keys.publicKey,
            signingKey: await this.#signingKey(),
            signingAlgorithm: ALGORITHM,
            extensions: [
                new x509.BasicConstraintsExtension(false, undefined, true),
                new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
                new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
                new x509.SubjectAlternativeNameExtension(subjectNames(hosts)),
                await x509.AuthorityKeyIdentifierExtension.create(publicKey),
                await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
            ],
        });
        return { certificate: `${certificate.toString("pem")}\n`, key: pemOf(keys.privateKey) };
    }

    #signingKey(): Promise<webcrypto.CryptoKey> {
        const key = createPrivateKey(this.pair.key).export({ type: "pkcs8", format: "der" });
        return crypto.subtle.importKey("pkcs8", key, ALGORITHM, false, ["sign"]);
    }
}

/** @param now milliseconds since 1970 */
export async function createAuthority(now: number): Promise<Authority> {
    const keys = await createKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
        name: NAME,
        notBefore: new Date(now - DAY),
        notAfter: new Date(now + VALID_DAYS * DAY),
        keys,
        signingAlgorithm: ALGORITHM,
        extensions: [
            new x509.BasicConstraintsExtension(true, 0, true),
            new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
            await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ],
    });
    return new Authority({ certificate: `${certificate.toString("pem")}\n`, key: pemOf(keys.privateKey) });
}
