import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates } from "node:tls";
import {
    AUTHORITY_FILE,
    type Certificates,
    createCertificates,
    loadOrCreate,
} from "../certificates/kept-certificates.ts";

/** What clients of the Hubs are to trust, and where that stands. */
export interface Trust {
    certificates: Certificates;
    /** The authority of the Hubs alone. */
    authorityFile: string;
    /** The same with all that this machine trusts, for clients that replace one by the other. */
    bundleFile: string;
    /** Removes what was made for the run alone. */
    close(): Promise<void>;
}

const BUNDLE_FILE = "authorities.pem";

/**
 * @param folder where it is kept; without one it lies in a folder of its own until the end
 * @param now milliseconds since 1970
 * @throws Error where a file is not what it should be, or cannot be written
 */
export async function createTrust(folder: string | undefined, hosts: readonly string[], now: number): Promise<Trust> {
    const place = folder ?? (await mkdtemp(join(tmpdir(), "hubguard-emulator-")));
    const certificates = folder ? await loadOrCreate(folder, hosts, now) : await createCertificates(hosts, now);
    const authorityFile = join(place, AUTHORITY_FILE);
    const bundleFile = join(place, BUNDLE_FILE);
    await writeFile(authorityFile, certificates.authority);
    await writeFile(bundleFile, bundleWith(certificates.authority));
    return {
        certificates,
        authorityFile,
        bundleFile,
        async close() {
            if (folder === undefined) {
                await rm(place, { recursive: true, force: true });
            }
        },
    };
}

/** Programs in Go trust what `SSL_CERT_FILE` names instead of what the machine does. https://pkg.go.dev/crypto/x509 */
function bundleWith(authority: string): string {
    const system = getCACertificates("system");
    const others = system.length > 0 ? system : getCACertificates("bundled");
    return `${[...new Set([authority, ...others].map((pem) => pem.trim()))].join("\n")}\n`;
}
