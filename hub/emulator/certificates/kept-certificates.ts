import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { join } from "node:path";
import { Authority, createAuthority } from "./authority.ts";
import { type CertifiedKey, DAY, isPair, isValidFor } from "./certified-key.ts";
import { keepText, keptText } from "./kept-file.ts";

export interface Certificates {
    /** What clients are to trust, as PEM. */
    authority: string;
    server: CertifiedKey;
}

/** What clients are to trust, in the folder; the other two files are nobody else's business. */
export const AUTHORITY_FILE = "authority.pem";
const AUTHORITY_KEY_FILE = "authority-key.pem";
const SERVER_KEY_FILE = "server-key.pem";

/** Certificates that end sooner than this are replaced. */
const RENEWED_BEFORE = 30 * DAY;

/** Certificates of one run. @param now milliseconds since 1970 */
export async function createCertificates(hosts: readonly string[], now: number): Promise<Certificates> {
    const authority = await createAuthority(now);
    return { authority: authority.certificate, server: await authority.issue(hosts, now) };
}

/**
 * The certificates in a folder, so that clients that trust them still do after a restart. Those that are missing or
 * about to end are made anew, and the server's where it is reached by other hosts than before. A certificate stands in
 * one file with its key: a crash can part no pair.
 * @param now milliseconds since 1970
 * @throws Error where a file is not what it should be, or cannot be written
 */
export async function loadOrCreate(folder: string, hosts: readonly string[], now: number): Promise<Certificates> {
    const authority = await loadOrCreateAuthority(folder, now);
    const file = join(folder, SERVER_KEY_FILE);
    const kept = await keptPair(file);
    if (kept && isValidFor(RENEWED_BEFORE, kept.certificate, now) && isFor(hosts, kept, authority)) {
        return { authority: authority.certificate, server: kept };
    }
    const server = await authority.issue(hosts, now);
    await keepPair(file, server);
    return { authority: authority.certificate, server };
}

async function loadOrCreateAuthority(folder: string, now: number): Promise<Authority> {
    const file = join(folder, AUTHORITY_KEY_FILE);
    const kept = await keptPair(file);
    const isKept = kept !== undefined && isValidFor(RENEWED_BEFORE, kept.certificate, now);
    const authority = isKept ? new Authority(kept) : await createAuthority(now);
    if (!isKept) {
        await keepPair(file, authority.pair);
    }
    // After a crash between the two files, this one is still the old one or missing.
    if ((await keptText(join(folder, AUTHORITY_FILE))) !== authority.certificate) {
        await keepText(join(folder, AUTHORITY_FILE), authority.certificate);
    }
    return authority;
}

async function keptPair(file: string): Promise<CertifiedKey | undefined> {
    const text = await keptText(file);
    if (text === undefined) {
        return undefined;
    }
    const at = text.indexOf(KEY_BEGINS);
    const pair = { certificate: text.slice(0, at), key: text.slice(at) };
    if (!isPair(pair)) {
        throw new Error(`${file} does not hold a certificate and its private key as PEM. Remove it to get new ones.`);
    }
    return pair;
}

const KEY_BEGINS = "-----BEGIN PRIVATE KEY-----";

function keepPair(file: string, { certificate, key }: CertifiedKey): Promise<void> {
    return keepText(file, certificate + key);
}

function isFor(hosts: readonly string[], { certificate }: CertifiedKey, authority: Authority): boolean {
    const server = new X509Certificate(certificate);
    const isHost = (host: string) =>
        isIP(host) === 0 ? server.checkHost(host.replace("*", "any")) : server.checkIP(host);
    return hosts.every(isHost) && server.checkIssued(new X509Certificate(authority.certificate));
}
