/** How long azure-native waits for a Hub, in milliseconds. */
export interface Pace {
    /** Before the first repetition of a request that failed, and at the most, where the Hub does not say. */
    retryDelay: number;
    longestRetryDelay: number;
    /** Between two questions after a long operation, where the Hub does not say. */
    updatePoll: number;
    deletePoll: number;
    /** For the answer to one request. azure-native waits for ever. */
    answer: number;
    /** For the end of an operation on a resource, where the program does not say. */
    operation: number;
}

/** https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/azure/client_azcore.go */
export const FAITHFUL: Pace = {
    retryDelay: 20_000,
    longestRetryDelay: 120_000,
    updatePoll: 10_000,
    deletePoll: 30_000,
    answer: 100_000,
    operation: 2 * 60 * 60 * 1000,
};
