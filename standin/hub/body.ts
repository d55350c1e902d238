import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { isObject, type Properties } from "../protocol/values.ts";

/** The object in an answer; an empty one where there is none. @throws where it is something else */
export function bodyOf({ status, bodyAsText }: PipelineResponse): Properties {
    const text = bodyAsText ?? "";
    try {
        const body = text.trim() === "" ? {} : JSON.parse(text);
        if (isObject(body)) {
            return body;
        }
    } catch {
        // Said below.
    }
    throw new Error(`unexpected response from Azure: '${text}', HTTP status: ${status}`);
}
