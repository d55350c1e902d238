import { STATUS_CODES } from "node:http";
import { createHttpHeaders, createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { isObject, type Properties, toText, type Value } from "../protocol/values.ts";

/** Where a Hub is, as its metadata say. */
export interface Cloud {
    /** The endpoint of its Azure Resource Manager. */
    resourceManager: string;
    /** What tokens for it are for. */
    audience: string;
    /** Who gives them out. */
    loginEndpoint: string;
    /** The API of its directory; empty where there is none. */
    graph: string;
}

/**
 * Asks a Hub for its metadata.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/azure/cloud/metadata/client.go
 * @throws in azure-native's words where they are known
 */
export async function readCloud(http: HttpClient, metadataHost: string): Promise<Cloud> {
    const endpoint = metadataHost.includes("://") ? metadataHost : `https://${metadataHost}`;
    try {
        return toCloud(await readMetadata(http, `${endpoint}/metadata/endpoints?api-version=2022-09-01`));
    } catch (error) {
        throw new Error(`failed to get Azure environment metadata from ${endpoint}: ${(error as Error).message}`, {
            cause: error,
        });
    }
}

async function readMetadata(http: HttpClient, url: string): Promise<Value> {
    const request = createPipelineRequest({ url, headers: createHttpHeaders(), allowInsecureConnection: true });
    const { status, bodyAsText } = await http.sendRequest(request).catch((error: Error) => {
        throw new Error(`performing request: Get "${url}": ${error.message}`, { cause: error });
    });
    if (status !== 200) {
        throw new Error(`performing request: expected 200 OK but got ${status} ${toStatusLine(status)}. ${NEEDED}`);
    }
    try {
        return JSON.parse((bodyAsText ?? "").replace(/^\uFEFF/, ""));
    } catch (error) {
        throw new Error(`unmarshaling response: ${(error as Error).message}`);
    }
}

const NEEDED = "azure-native needs the metadata of API version 2022-09-01, which not every Hub serves.";

function toCloud(metadata: Value): Cloud {
    if (!isObject(metadata)) {
        const kind = Array.isArray(metadata) ? "array" : typeof metadata;
        throw new Error(
            `unmarshaling response: json: cannot unmarshal ${kind} into Go value of type metadata.metaDataResponse`,
        );
    }
    const authentication = isObject(metadata.authentication) ? metadata.authentication : {};
    const [audience] = Array.isArray(authentication.audiences) ? authentication.audiences : [];
    return {
        resourceManager: required(metadata, "resourceManager"),
        audience: required({ "authentication.audiences": audience ?? null }, "authentication.audiences"),
        loginEndpoint: required(authentication, "loginEndpoint", "authentication."),
        graph: (toText(metadata.microsoftGraphResourceId) ?? "").replace(/\/+$/, ""),
    };
}

function required(holder: Properties, name: string, path = ""): string {
    const value = toText(holder[name]);
    if (!value) {
        throw new Error(`the answer names no ${path}${name}. ${NEEDED}`);
    }
    return value;
}

function toStatusLine(status: number): string {
    return [status, STATUS_CODES[status]].filter(Boolean).join(" ");
}
