import { setTimeout as wait } from "node:timers/promises";
import { createHttpPoller, type OperationResponse } from "@azure/core-lro";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { type Properties, toText } from "../protocol/values.ts";
import type { ArmClient, ArmRequest } from "./arm-client.ts";
import { bodyOf } from "./body.ts";
import { ResponseError } from "./response-error.ts";
import { retryAfterOf } from "./retries.ts";

/** How azure-native follows an operation that the Hub has accepted. */
interface Following {
    /** The Hub's first answer. */
    accepted: PipelineResponse;
    request: ArmRequest;
    /** Between two questions, in milliseconds, where the Hub does not say. */
    interval: number;
}

/**
 * Asks how an operation goes, by the URLs that the Hub named, until it has ended.
 * @returns what the Hub answers to the request in the end
 * @throws ResponseError where it failed
 */
export async function followOperation(client: ArmClient, { accepted, request, interval }: Following) {
    const { signal, apiVersion } = request;
    const poll = async (at: string): Promise<OperationResponse<Properties>> => {
        const response = await client.send({ method: "GET", at, apiVersion, signal }, [200, 201, 202, 204]);
        if (isFailed(bodyOf(response))) {
            throw new ResponseError(response);
        }
        return toOperationResponse(client, response, request);
    };
    const poller = createHttpPoller<Properties, never>(
        {
            sendInitialRequest: async () => toOperationResponse(client, accepted, request),
            sendPollRequest: poll,
        },
        { intervalInMs: interval },
    );
    await poller.submitted();
    if (!poller.isDone) {
        await wait(retryAfterOf(accepted) ?? 0, undefined, { signal });
    }
    return poller.pollUntilDone({ abortSignal: signal });
}

/** The status of an operation, or the state of the resource, says that it ended badly. */
function isFailed({ status, properties }: Properties): boolean {
    const state = toText(status) ?? toText((properties as Properties | undefined)?.provisioningState);
    return /^(?:failed|cancell?ed)$/i.test(state ?? "");
}

function toOperationResponse(
    client: ArmClient,
    response: PipelineResponse,
    { method, at, apiVersion }: ArmRequest,
): OperationResponse<Properties> {
    const body = bodyOf(response);
    return {
        flatResponse: body,
        rawResponse: {
            statusCode: response.status,
            headers: response.headers.toJSON(),
            body,
            // Later answers are of the polls, and the request stays the one that began it all.
            request: { method, url: client.urlOf({ at, apiVersion }) },
        },
    };
}
