import { once } from "node:events";
import { createServer, type RequestOptions, request } from "node:https";
import type { AddressInfo } from "node:net";
import type { CertifiedKey } from "../../../../hub/emulator/certificates/certified-key.ts";

export interface Listening extends AsyncDisposable {
    port: number;
}

/** A server on a free port of loopback that answers everything with a text. */
export async function listen({ certificate, key }: CertifiedKey, answer: () => string): Promise<Listening> {
    const server = createServer({ cert: certificate, key }, (_, response) => response.end(answer()));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return {
        port,
        async [Symbol.asyncDispose]() {
            server.closeAllConnections();
            server.close();
            await once(server, "close");
        },
    };
}

/** What is answered there. @throws Error where the client does not take the certificate */
export async function get(url: string, options: RequestOptions): Promise<string> {
    const asked = request(url, { ...options, agent: false });
    asked.end();
    const [response] = await once(asked, "response");
    return (await response.setEncoding("utf8").toArray()).join("");
}
