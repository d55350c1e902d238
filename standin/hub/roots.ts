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
    const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
    const named = [...(env.SSL_CERT_FILE ? [env.SSL_CERT_FILE] : []), ...files];
    if (named.length > 0) {
        return named.map((file) => readFileSync(file, "utf8"));
    }
    const system = getCACertificates("system");
    return system.length > 0 ? system : getCACertificates("bundled");
}
