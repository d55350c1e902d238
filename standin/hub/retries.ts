import type { PipelineResponse, RetryStrategy } from "@azure/core-rest-pipeline";
import type { Pace } from "./pace.ts";

export const MOST_RETRIES = 3;

/**
 * Repeats what azure-native repeats: requests without an answer, and those that the Hub had no time for. It waits for as
 * long as the Hub says, or else for 1, 3 and 7 times the delay.
 * https://github.com/Azure/azure-sdk-for-go/blob/main/sdk/azcore/runtime/policy_retry.go
 */
export function toRetryStrategy({ retryDelay, longestRetryDelay }: Pace): RetryStrategy {
    return {
        name: "azureNativeRetries",
        retry({ retryCount, response }) {
            if (response && !isPassing(response)) {
                return { skipStrategy: true };
            }
            const usual = Math.min((2 ** (retryCount + 1) - 1) * retryDelay, longestRetryDelay);
            return { retryAfterInMs: (response && retryAfterOf(response)) || usual };
        },
    };
}

/** How long a Hub asks to wait, in milliseconds; nothing where it does not, or asks for no time. */
export function retryAfterOf({ headers }: Pick<PipelineResponse, "headers">): number | undefined {
    const milliseconds = headers.get("retry-after-ms") ?? headers.get("x-ms-retry-after-ms");
    const asked = headers.get("retry-after");
    const wait =
        milliseconds !== undefined
            ? Number(milliseconds)
            : /^\d+$/.test(asked ?? "")
              ? Number(asked) * 1000
              : Date.parse(asked ?? "") - Date.now();
    return wait > 0 ? wait : undefined;
}

const PASSING = new Set([408, 429, 500, 502, 503, 504]);

function isPassing({ status, bodyAsText }: PipelineResponse): boolean {
    return (
        PASSING.has(status) || (status === 409 && /"code"\s*:\s*"AnotherOperationInProgress"/.test(bodyAsText ?? ""))
    );
}
