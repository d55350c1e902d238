import { ComputeManagementClient } from "@azure/arm-compute";
import { ManagementLockClient } from "@azure/arm-locks";
import { NetworkManagementClient } from "@azure/arm-network";
import { StorageManagementClient } from "@azure/arm-storage";
import type { PipelineRequest } from "@azure/core-rest-pipeline";

/** What a client sends. */
export interface Sent {
    method: string;
    path: string;
    apiVersion: string | null;
    body: unknown;
}

export interface Clients {
    compute: ComputeManagementClient;
    locks: ManagementLockClient;
    network: NetworkManagementClient;
    storage: StorageManagementClient;
}

/** The first request of a call, which goes nowhere. */
export async function sentBy(call: (clients: Clients) => Promise<unknown>): Promise<Sent> {
    let sent: PipelineRequest | undefined;
    const options = {
        retryOptions: { maxRetries: 0 },
        httpClient: {
            sendRequest: async (request: PipelineRequest) => {
                sent ??= request;
                throw new Error("Nothing is sent.");
            },
        },
    };
    const login = { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const clients = {
        compute: new ComputeManagementClient(login, "S", options),
        locks: new ManagementLockClient(login, "S", options),
        network: new NetworkManagementClient(login, "S", options),
        storage: new StorageManagementClient(login, "S", options),
    };
    await call(clients).catch(() => undefined);
    if (!sent) {
        throw new Error("the client sent nothing");
    }
    const { pathname, searchParams } = new URL(sent.url);
    const body = JSON.parse(String(sent.body));
    return {
        method: sent.method,
        path: decodeURIComponent(pathname),
        apiVersion: searchParams.get("api-version"),
        body,
    };
}
