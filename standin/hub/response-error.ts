import { STATUS_CODES } from "node:http";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { isObject, toText, type Value } from "../protocol/values.ts";

/** An answer of a Hub that is none of those that azure-native waits for. */
export class ResponseError extends Error {
    readonly status: number;

    /** @param form as azure-native writes what Resource Manager answers, or as its library writes what others do */
    constructor(response: PipelineResponse, form: "concise" | "verbose" = "concise") {
        super(messageOf(response, form));
        this.status = response.status;
    }
}

/**
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/azure/client_azcore.go, `newResponseError`, and
 * https://github.com/Azure/azure-sdk-for-go/blob/main/sdk/internal/exported/response_error.go where the answer is no JSON.
 */
function messageOf(response: PipelineResponse, form: "concise" | "verbose"): string {
    const { status, headers, bodyAsText } = response;
    const text = bodyAsText ?? "";
    const body = parsed(text);
    const members = isObject(body) ? body : {};
    const error = isObject(members.error) ? members.error : {};
    const code = headers.get("x-ms-error-code") ?? toText(error.code) ?? toText(members.code);
    if (isObject(body) && form === "concise") {
        return `Status=${status}${code === undefined ? "" : ` Code="${code}"`} Message="${toText(error.message) ?? text}"`;
    }
    const line = "-".repeat(80);
    const { host, pathname } = new URL(response.request.url);
    return [
        `${response.request.method} https://${host}${pathname}`,
        line,
        `RESPONSE ${status}: ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(),
        code === undefined ? "ERROR CODE UNAVAILABLE" : `ERROR CODE: ${code}`,
        line,
        text || "Response contained no body",
        line,
    ].join("\n");
}

function parsed(text: string): Value | undefined {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
