import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createCertificates } from "../../../../hub/emulator/certificates/kept-certificates.ts";
import type { IdentityProvider } from "../../../../hub/emulator/identity/identity-provider.ts";

export interface IdentityServer extends AsyncDisposable {
    origin: string;
    /** What clients are to trust. */
    ca: string;
    /** What has been asked for: `POST /adfs/oauth2/token`. */
    asked: string[];
}

/** Whoever signs in, on a free port of loopback. */
export async function serve(provider: IdentityProvider): Promise<IdentityServer> {
    const { authority, server: pair } = await createCertificates(["127.0.0.1"], Date.now());
    const asked: string[] = [];
    const server = createServer({ cert: pair.certificate, key: pair.key }, (request, response) => {
        asked.push(`${request.method} ${request.url?.replace(/\?.*/, "")}`);
        answer(provider, request, response).catch(() => response.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return {
        origin: `https://127.0.0.1:${port}`,
        ca: authority,
        asked,
        async [Symbol.asyncDispose]() {
            server.closeAllConnections();
            server.close();
            await once(server, "close");
        },
    };
}

async function answer(provider: IdentityProvider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const origin = `https://${request.headers.host}`;
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    const reply = await provider.answer({
        method: request.method ?? "",
        path: pathname,
        query: searchParams,
        headers: request.headers as Record<string, string | undefined>,
        body: await text(request),
        origin,
    });
    const { status, headers, body } = reply ?? { status: 404, headers: {}, body: null };
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
