import {
    bearerTokenAuthenticationPolicy,
    createEmptyPipeline,
    createHttpHeaders,
    createPipelineRequest,
    decompressResponsePolicy,
    type HttpClient,
    isRestError,
    type Pipeline,
    type PipelineResponse,
    retryPolicy,
    setClientRequestIdPolicy,
} from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/identity";
import type { Properties } from "../protocol/values.ts";
import type { Pace } from "./pace.ts";
import { ResponseError } from "./response-error.ts";
import { MOST_RETRIES, toRetryStrategy } from "./retries.ts";

export interface ArmRequest {
    method: "GET" | "PUT" | "PATCH" | "DELETE" | "POST";
    /** An id with what follows it, or a URL that the Hub named. */
    at: string;
    /** Absent where the URL has one. */
    apiVersion?: string | undefined;
    body?: Properties;
    signal: AbortSignal;
}

interface Connection {
    /** The endpoint of Azure Resource Manager. */
    endpoint: string;
    audience: string;
    userAgent: string;
    credential: TokenCredential;
    http: HttpClient;
    pace: Pace;
}

/** Sends requests to a Hub's Azure Resource Manager, as azure-native's client does. */
export class ArmClient {
    readonly #connection: Connection;
    readonly #pipeline: Pipeline;

    constructor(connection: Connection) {
        const { credential, audience, pace } = connection;
        this.#connection = connection;
        this.#pipeline = createEmptyPipeline();
        this.#pipeline.addPolicy(decompressResponsePolicy());
        this.#pipeline.addPolicy(setClientRequestIdPolicy());
        this.#pipeline.addPolicy(retryPolicy([toRetryStrategy(pace)], { maxRetries: MOST_RETRIES }), {
            phase: "Retry",
        });
        const scopes = `${audience}/.default`;
        this.#pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes }), { phase: "Sign" });
    }

    /** @param expected the statuses that are no failures @throws ResponseError */
    async send(request: ArmRequest, expected: readonly number[]): Promise<PipelineResponse> {
        const response = await this.ask(request);
        if (!expected.includes(response.status)) {
            throw new ResponseError(response);
        }
        return response;
    }

    /** Any answer. @throws where there is none */
    async ask(request: ArmRequest): Promise<PipelineResponse> {
        const { method, signal } = request;
        const url = this.urlOf(request);
        const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
        const headers = createHttpHeaders({
            accept: "application/json",
            "user-agent": this.#connection.userAgent,
            ...(method !== "GET" && method !== "DELETE" && { "content-type": "application/json; charset=utf-8" }),
        });
        try {
            const sent = createPipelineRequest({ url, method, headers, abortSignal: signal, ...body });
            return await this.#pipeline.sendRequest(this.#connection.http, sent);
        } catch (error) {
            signal.throwIfAborted();
            const name = method.charAt(0) + method.slice(1).toLowerCase();
            throw isRestError(error) ? new Error(`${name} "${url}": ${error.message}`, { cause: error }) : error;
        }
    }

    /** The URL of a request; what the Hub named without its host or a version gets them. */
    urlOf({ at, apiVersion }: Pick<ArmRequest, "at" | "apiVersion">): string {
        const base = this.#connection.endpoint.replace(/\/*$/, "");
        const url = new URL(at.startsWith("/") ? base + encodeURI(at) : at);
        if (apiVersion !== undefined && !url.searchParams.has("api-version")) {
            url.searchParams.set("api-version", apiVersion);
        }
        return url.href;
    }
}
