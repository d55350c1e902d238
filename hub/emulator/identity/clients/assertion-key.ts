import { type KeyObject, X509Certificate } from "node:crypto";
import type { SignIn } from "../../metadata/published-hub.ts";
import { Refusal } from "../protocol/refusal.ts";
import type { Application } from "./application.ts";

/** How a certificate is named in the header of an assertion. */
const THUMBPRINTS = { x5t: "fingerprint", "x5t#S256": "fingerprint256" } as const;

/**
 * The key of the certificate that an assertion names by its thumbprint, as far as it is one of the application's. AD FS
 * knows SHA-1 alone: clients take that care of it.
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-go/blob/main/apps/internal/oauth/ops/accesstokens/accesstokens.go
 * @throws Refusal
 */
export function assertionKey(
    header: Readonly<Record<string, unknown>>,
    { certificates = [] }: Application,
    kind: SignIn,
    now: number,
): KeyObject {
    const name = kind === "entra" && "x5t#S256" in header ? "x5t#S256" : "x5t";
    const thumbprint = hexOf(header[name]);
    const found = certificates
        .map((pem) => new X509Certificate(pem))
        .find((certificate) => certificate[THUMBPRINTS[name]].replaceAll(":", "") === thumbprint);
    const client = `Thumbprint of key used by client: '${thumbprint}'`;
    if (!found) {
        throw new Refusal("signature", `The key was not found., ${client}`);
    }
    const { validFromDate, validToDate, publicKey } = found;
    if (now < validFromDate.getTime() || now > validToDate.getTime()) {
        const validity = `Start=${validFromDate.toISOString()}, End=${validToDate.toISOString()}`;
        throw new Refusal("signature", `The key used is expired., ${client}, Found key '${validity}'`);
    }
    return publicKey;
}

/** Clients write it in any of the forms of base64. */
function hexOf(thumbprint: unknown): string {
    return typeof thumbprint === "string" ? Buffer.from(thumbprint, "base64").toString("hex").toUpperCase() : "";
}
