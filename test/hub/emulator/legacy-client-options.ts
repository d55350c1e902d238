import { answer } from "../../../hub/emulator/arm/answer.ts";
import { ORIGIN, type TestHub } from "./hub.ts";

type Headers = { headersArray(): { name: string; value: string }[] };

/** A request of a client of the generation before @azure/core-rest-pipeline. */
interface LegacyRequest {
    method: string;
    url: string;
    headers: Headers;
    body?: unknown;
}

/** Somebody whom nobody asks. */
export const LEGACY_CREDENTIAL = { signRequest: async <T>(request: T) => request };

/** What a published client of the generation of @azure/ms-rest-js is given to ask a Hub without a server. */
export function legacyClientOptions(hub: TestHub) {
    return {
        baseUri: ORIGIN,
        noRetryPolicy: true,
        // In seconds.
        longRunningOperationRetryTimeout: 0,
        httpClient: { sendRequest: async (request: LegacyRequest) => sent(hub, request) } as never,
    };
}

/** Answers as the Hub; time goes by while a client asks how an operation goes. */
function sent(hub: TestHub, request: LegacyRequest) {
    const { pathname: path, searchParams: query } = new URL(request.url);
    if (/\/operation(s|Results)\//i.test(path)) {
        hub.settle();
    }
    const headers = Object.fromEntries(
        request.headers.headersArray().map(({ name, value }) => [name.toLowerCase(), value]),
    );
    const text = typeof request.body === "string" ? request.body : "";
    const reply = answer(hub.state, { method: request.method, path, query, headers, text, origin: ORIGIN });
    // The client has a class of its own for headers, which it does not export in one way for all its builds.
    const HeadersOfClient = request.headers.constructor as new (raw: object) => Headers;
    return {
        request,
        status: reply.status,
        headers: new HeadersOfClient({ "content-type": "application/json", ...reply.headers }),
        bodyAsText: reply.body === undefined ? "" : JSON.stringify(reply.body),
    };
}
