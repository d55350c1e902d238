import { createServer, type Server } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { LONGEST_HEADERS, SLOWEST_HEADERS, SLOWEST_REQUEST } from "./limits.ts";

/** Key and certificate in PEM. */
export interface Certificate {
    key: string;
    cert: string;
}

export interface Listening {
    port: number;
    close(): Promise<void>;
}

/** Serves https on loopback. @param port 0 for a free one */
export async function listen(
    fetch: Parameters<typeof getRequestListener>[0],
    certificate: Certificate,
    port: number,
    name: string,
): Promise<Listening> {
    const server = createServer({ ...certificate, maxHeaderSize: LONGEST_HEADERS }, getRequestListener(fetch));
    server.headersTimeout = SLOWEST_HEADERS;
    server.requestTimeout = SLOWEST_REQUEST;
    server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket, name));
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => resolve());
    });
    return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
}

/** What is not even HTTP gets an answer too, and one that a client of a Hub understands. */
function refuse({ code }: NodeJS.ErrnoException, socket: Socket, name: string): void {
    if (!socket.writable || code === "ECONNRESET") {
        socket.destroy();
        return;
    }
    const status = code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
    const message = "The request is no valid HTTP.";
    const body = JSON.stringify({ error: { code: "BadRequest", message } });
    socket.end(
        `HTTP/1.1 ${status}\r\nserver: ${name}\r\ncontent-type: application/json\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
}
