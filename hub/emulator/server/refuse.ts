import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** What is said of something that is no request to anybody. */
export interface Fault {
    status: number;
    code: string;
    message: string;
}

/** What all answers of a server say. */
export interface Signature {
    server: string;
    /** Milliseconds since 1970. */
    now: () => number;
}

/** How long a client has to read why it was refused before its connection breaks, in milliseconds. */
const LINGER = 500;

const refused = new WeakSet<Duplex>();

/** Answers by hand what Node.js made no request of, in a form that a client of a Hub understands, and ends it. */
export function refuse(socket: Duplex, fault: Fault, signature: Signature): void {
    if (refused.has(socket)) {
        return;
    }
    refused.add(socket);
    // It may break while it is told.
    socket.on("error", () => socket.destroy());
    const { status } = fault;
    const [headers, body] = toldBy(fault, signature);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
    // What is still to come is taken: to break the connection at once would take the answer back.
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER).unref();
}

/** The headers and the body that tell a fault. */
export function toldBy(
    { code, message }: Fault,
    { server, now }: Signature,
): [headers: Record<string, string | number>, body: string] {
    const body = JSON.stringify({ error: { code, message } });
    const headers = {
        connection: "close",
        "content-length": Buffer.byteLength(body),
        "content-type": "application/json; charset=utf-8",
        date: new Date(now()).toUTCString(),
        server,
    };
    return [headers, body];
}

/** What is wrong with what Node.js could not read. */
export function unreadable(code: string | undefined): Fault {
    switch (code) {
        case "HPE_HEADER_OVERFLOW":
            return {
                status: 431,
                code: "RequestHeaderFieldsTooLarge",
                message: "The URI and the headers of the request are too long.",
            };
        case "ERR_HTTP_REQUEST_TIMEOUT":
            return { status: 408, code: "RequestTimeout", message: "The request did not end in time." };
        default:
            return { status: 400, code: "BadRequest", message: "The request is no valid HTTP." };
    }
}

export const EXPECTATION: Fault = {
    status: 417,
    code: "ExpectationFailed",
    message: "The expectation in the 'Expect' header of the request cannot be met.",
};

export const CONNECT: Fault = {
    status: 405,
    code: "MethodNotAllowed",
    message: "The HTTP method 'CONNECT' is not supported.",
};
