import type { IncomingMessage, ServerResponse } from "node:http";
import type { ArmReply } from "../wire/exchange.ts";
import { correlationHeaders } from "./correlation.ts";

/** Statuses whose answers have no body. */
const BARE = [204, 304];

/**
 * How many requests of a kind a subscription may still make in this hour, in Azure. A Hub publishes none of its limits,
 * so the emulator counts nothing, and refuses nobody unless it was told to.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
const REMAINING: Readonly<Record<string, readonly [header: string, count: string]>> = {
    GET: ["x-ms-ratelimit-remaining-subscription-reads", "11999"],
    HEAD: ["x-ms-ratelimit-remaining-subscription-reads", "11999"],
    DELETE: ["x-ms-ratelimit-remaining-subscription-deletes", "14999"],
};
const REMAINING_WRITES = ["x-ms-ratelimit-remaining-subscription-writes", "1199"] as const;

/** Who answers, and when. */
export interface Answering {
    /** What all answers say they come from. */
    server: string;
    /** Milliseconds since 1970. */
    now: number;
    /** A new GUID. */
    id: string;
}

/** Sends an answer, with what all answers of a Hub have. */
export function send(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { status, headers, body }: ArmReply,
    { server, now, id }: Answering,
): void {
    const { method = "" } = incoming;
    const text = body === undefined || BARE.includes(status) ? "" : JSON.stringify(body);
    const isText = text !== "" && method !== "HEAD";
    const [remaining, count] = REMAINING[method] ?? REMAINING_WRITES;
    outgoing.writeHead(status, {
        "cache-control": "no-cache",
        ...(isText && { "content-type": "application/json; charset=utf-8" }),
        ...(BARE.includes(status) || method === "HEAD" ? {} : { "content-length": Buffer.byteLength(text) }),
        date: new Date(now).toUTCString(),
        server,
        "x-content-type-options": "nosniff",
        [remaining]: status === 429 ? "0" : count,
        ...correlationHeaders(incoming.headers, id),
        ...headers,
    });
    outgoing.end(isText ? text : undefined);
}

/** Nobody shall take it for a Hub. */
export function serverName({ version, isLenient }: { version: string; isLenient: boolean }): string {
    return `hubguard-emulator/${version} (not an Azure Stack Hub${isLenient ? "; lenient: takes any API version and member" : ""})`;
}
