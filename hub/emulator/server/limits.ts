/** What a server puts up with. Lengths in bytes, times in milliseconds. */
export interface Limits {
    /** Of a request's body. */
    body: number;
    /** Of a request's line and headers together. */
    headers: number;
    connections: number;
    handshakeTime: number;
    /** For the headers of a request, from its first byte or the connection on. */
    headersTime: number;
    /** For a request with its body. */
    requestTime: number;
    /** Between two requests of a connection. */
    idleTime: number;
}

export const LIMITS: Limits = {
    /** What Resource Manager takes. https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
    body: 4 * 1024 * 1024,
    /** A token is a few thousand. */
    headers: 32 * 1024,
    connections: 1024,
    handshakeTime: 10_000,
    headersTime: 15_000,
    requestTime: 60_000,
    /** Longer than clients wait between two looks at an operation: one that ends as they ask breaks their request. */
    idleTime: 120_000,
};
