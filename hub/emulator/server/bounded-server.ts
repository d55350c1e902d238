import { createServer as createPlainServer, type Server, type ServerOptions } from "node:http";
import { createServer } from "node:https";
import type { Socket } from "node:net";
import { InOrder, type Listener } from "./in-order.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { CONNECT, EXPECTATION, refuse, type Signature, toldBy, unreadable } from "./refuse.ts";

/** Key and certificate in PEM. */
export interface CertifiedKey {
    key: string;
    certificate: string;
}

export interface BoundedOptions extends Signature {
    /** Without one it is plain http. */
    certified?: CertifiedKey;
    limits?: Partial<Limits>;
}

/** A server that takes only so much, and answers even what is no request. */
export function boundedServer(listener: Listener, { certified, limits, ...signature }: BoundedOptions): Server {
    const all = { ...LIMITS, ...limits };
    const server = certified
        ? createServer({
              ...optionsFor(all),
              key: certified.key,
              cert: certified.certificate,
              handshakeTimeout: all.handshakeTime,
          })
        : createPlainServer(optionsFor(all));
    server.maxConnections = all.connections;
    const requests = new InOrder();
    server.on("request", (incoming, outgoing) => requests.handle(incoming, outgoing, listener));
    server.on("checkContinue", (incoming, outgoing) => {
        outgoing.writeContinue();
        requests.handle(incoming, outgoing, listener);
    });
    server.on("checkExpectation", (incoming, outgoing) => {
        const [headers, body] = toldBy(EXPECTATION, signature);
        requests.handle(incoming, outgoing, () => void outgoing.writeHead(EXPECTATION.status, headers).end(body));
    });
    server.on("connect", (_incoming, socket) => refuse(socket, CONNECT, signature));
    server.on("clientError", async ({ code }: NodeJS.ErrnoException, socket: Socket) => {
        await requests.answered(socket);
        // Whoever does not even speak TLS could not read an answer.
        const isHttp = code === "ERR_HTTP_REQUEST_TIMEOUT" || code?.startsWith("HPE_");
        isHttp && socket.writable ? refuse(socket, unreadable(code), signature) : socket.destroy();
    });
    return server;
}

function optionsFor({ headers, headersTime, requestTime, idleTime }: Limits): ServerOptions {
    return {
        maxHeaderSize: headers,
        headersTimeout: headersTime,
        requestTimeout: requestTime,
        keepAliveTimeout: idleTime,
        connectionsCheckingInterval: Math.min(headersTime, 5000),
        // Without one Node.js refuses a request with no word.
        requireHostHeader: false,
    };
}
