import {
    createHttpHeaders,
    type HttpClient,
    type PipelineRequest,
    type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { answer } from "../../../hub/emulator/arm/answer.ts";
import { ORIGIN, type TestHub } from "./hub.ts";

/** Somebody whom nobody asks. */
export const CREDENTIAL = { getToken: async () => ({ token: "token", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };

/** What a published client is given to ask a Hub without a server. */
export function clientOptions(hub: TestHub) {
    return { endpoint: ORIGIN, httpClient: httpClient(hub), retryOptions: { maxRetries: 0 } };
}

/** What a published client is given with what takes time. */
export const POLLING = { updateIntervalInMs: 1 };

/** All that a client lists, page by page. */
export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
    const found: T[] = [];
    for await (const item of pages) {
        found.push(item);
    }
    return found;
}

/** Answers as the Hub; time goes by while a client asks how an operation goes. */
function httpClient(hub: TestHub): HttpClient {
    return {
        async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
            const { pathname: path, searchParams: query } = new URL(request.url);
            if (/\/operation(s|Results|Statuses)\//i.test(path)) {
                hub.settle();
            }
            const headers = Object.fromEntries(
                [...request.headers].map(([name, value]) => [name.toLowerCase(), value]),
            );
            const text = typeof request.body === "string" ? request.body : "";
            const asked = { method: request.method, path, query, headers, text, origin: ORIGIN };
            const { status, headers: told = {}, body } = answer(hub.state, asked);
            return {
                request,
                status,
                headers: createHttpHeaders({ "content-type": "application/json", ...told }),
                bodyAsText: body === undefined ? "" : JSON.stringify(body),
            };
        },
    };
}
