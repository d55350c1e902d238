import type { HubOptions } from "../state/hub-options.ts";
import type { ArmReply } from "../wire/exchange.ts";

/** Statuses whose answers have no body. */
const BARE = [204, 304];

/** The answer with what all answers of a Hub have, and who it really is. */
export function toResponse({ status, headers, body }: ArmReply, options: HubOptions, method: string): Response {
    const id = options.newId();
    const hasBody = body !== undefined && !BARE.includes(status) && method !== "HEAD";
    return new Response(hasBody ? JSON.stringify(body) : null, {
        status,
        headers: {
            "cache-control": "no-cache",
            ...(hasBody ? { "content-type": "application/json; charset=utf-8" } : {}),
            date: new Date(options.now()).toUTCString(),
            server: serverName(options),
            "x-ms-correlation-request-id": id,
            "x-ms-request-id": id,
            ...headers,
        },
    });
}

/** Nobody shall take it for a Hub. */
export function serverName({ version, isLenient }: HubOptions): string {
    return `hubguard-emulator/${version} (not an Azure Stack Hub${isLenient ? "; lenient: takes any API version and member" : ""})`;
}
