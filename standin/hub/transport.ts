import { createSecureContext } from "node:tls";
import { createDefaultHttpClient, type HttpClient, type PipelineRequest, proxyPolicy } from "@azure/core-rest-pipeline";
import { proxyFor } from "./proxies.ts";
import { checkReach } from "./reach.ts";
import { readRoots } from "./roots.ts";

export interface Limits {
    /** The endpoint that was configured. */
    metadataHost: string;
    env: NodeJS.ProcessEnv;
    /** How long an answer may take, in milliseconds. */
    answer: number;
}

/**
 * Sends requests as a program in Go would, by the proxies and to the servers that the environment names, but to the Hub
 * alone, and waits for no answer for ever.
 */
export function createTransport({ metadataHost, env, answer }: Limits): HttpClient {
    const client = createDefaultHttpClient();
    const secureContext = createSecureContext({ ca: readRoots(env) });
    const send = async (request: PipelineRequest) => {
        request.timeout = answer;
        try {
            return await client.sendRequest(request);
        } catch (error) {
            const isLate = error instanceof Error && error.name === "AbortError" && !request.abortSignal?.aborted;
            throw isLate
                ? new Error(`${new URL(request.url).host} did not answer within ${answer / 1000} seconds`)
                : error;
        }
    };
    return {
        async sendRequest(request) {
            checkReach(request.url, metadataHost);
            request.requestOverrides = { secureContext };
            // Another one comes from a pipeline that read the proxies by other rules.
            request.agent = undefined;
            const proxy = proxyFor(new URL(request.url), env);
            return proxy ? throughProxy(proxy, request, send) : send(request);
        },
    };
}

function throughProxy(proxy: URL, request: PipelineRequest, send: HttpClient["sendRequest"]) {
    const settings = {
        host: `${proxy.protocol}//${proxy.hostname}`,
        port: Number(proxy.port || (proxy.protocol === "https:" ? 443 : 80)),
        username: decodeURIComponent(proxy.username),
        password: decodeURIComponent(proxy.password),
    };
    return proxyPolicy(settings, { customNoProxyList: [] }).sendRequest(request, send);
}
