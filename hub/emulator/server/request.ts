import type { IncomingMessage } from "node:http";
import { ArmError } from "../wire/arm-error.ts";
import type { ArmRequest } from "../wire/exchange.ts";
import { Query } from "./query.ts";

/** The methods that anything at a Hub's address has. */
const METHODS = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];

/** A request without its body. */
export type Head = Omit<ArmRequest, "text">;

/** What the line and the headers of a request say. @throws ArmError where no server of a Hub would take them */
export function headOf(incoming: IncomingMessage): Head {
    const { method = "", url = "", headers } = incoming;
    if (!METHODS.includes(method)) {
        const message = `The HTTP method '${method}' is not supported.`;
        throw new ArmError(405, "MethodNotAllowed", message, { headers: { allow: METHODS.join(", ") } });
    }
    if (!url.startsWith("/")) {
        throw new ArmError(400, "InvalidRequestUri", "The request URI is invalid: it does not begin with a slash.");
    }
    const at = url.indexOf("?");
    return {
        method,
        // As it was sent, with its percent signs: a name may hold a slash behind one.
        path: at === -1 ? url : url.slice(0, at),
        query: new Query(at === -1 ? "" : url.slice(at + 1)),
        headers: headers as Record<string, string | undefined>,
        origin: `https://${hostOf(incoming)}`,
    };
}

const HOST = /^(\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(:\d{1,5})?$/i;

/** Where the client believes to be: what the Hub tells of itself begins with that. */
function hostOf({ headers, rawHeaders, httpVersion, socket }: IncomingMessage): string {
    if (headers.host === undefined && httpVersion === "1.0") {
        return `127.0.0.1:${socket.localPort}`;
    }
    if (headers.host === undefined || rawHeaders.filter(isHost).length > 1) {
        throw new ArmError(400, "InvalidHostHeader", "The request has no 'Host' header, or several.");
    }
    if (!HOST.test(headers.host)) {
        throw new ArmError(400, "InvalidHostHeader", "The 'Host' header of the request is not the name of a host.");
    }
    return headers.host;
}

/** Names and values stand there in turn. */
function isHost(text: string, at: number): boolean {
    return at % 2 === 0 && text.length === 4 && text.toLowerCase() === "host";
}
