import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getCACertificates } from "node:tls";

/**
 * The certificates that prove who a server is: those of the machine, or as with programs in Go those that `SSL_CERT_FILE`
 * and `SSL_CERT_DIR` name instead. `NODE_EXTRA_CA_CERTS` means nothing to azure-native.
 * https://pkg.go.dev/crypto/x509#SystemCertPool
 * @throws where a file that is named cannot be read
 */
export function readRoots(env: NodeJS.ProcessEnv): string[] {
    const folders = (env.SSL_CERT_DIR ?? "").split(delimiter).filter(Boolean);
    const inFolders = folders.flatMap((folder) => readdirSync(folder).flatMap((name) => textOf(join(folder, name))));
    const named = [...(env.SSL_CERT_FILE ? [readFileSync(env.SSL_CERT_FILE, "utf8")] : []), ...inFolders];
    if (named.length > 0) {
        return named;
    }
    const system = getCACertificates("system");
    return system.length > 0 ? system : getCACertificates("bundled");
}

/** Go passes over what it cannot read in a folder, such as another folder. */
function textOf(file: string): string[] {
    try {
        return [readFileSync(file, "utf8")];
    } catch {
        return [];
    }
}
