import { afterAll, afterEach, beforeAll, onTestFinished } from "vitest";
import type { Pace } from "../../../standin/hub/pace.ts";
import type { Properties } from "../../../standin/protocol/values.ts";
import { startStandIn } from "../../../standin/server.ts";
import { Client } from "../client.ts";
import { ScriptedHub } from "./scripted-hub.ts";

/** Waits as azure-native does, but for no time that a test would notice. */
export const QUICK: Pace = {
    retryDelay: 1,
    longestRetryDelay: 4,
    updatePoll: 1,
    deletePoll: 1,
    answer: 5_000,
    operation: 60_000,
};

/** How a program logs in at the Hub. */
export const LOGIN = {
    subscriptionId: "S",
    tenantId: "tenant",
    clientId: "client",
    clientSecret: "secret",
    disableInstanceDiscovery: "true",
};

/** A scripted Hub for the tests of a file, and providers that talk to it. */
export function scriptedHub() {
    const started: { hub?: ScriptedHub } = {};
    const hub = () => started.hub as ScriptedHub;

    beforeAll(async () => {
        started.hub = await ScriptedHub.start();
    });
    afterEach(() => hub().reset());
    afterAll(() => hub().close());

    return {
        get hub() {
            return hub();
        },
        /** A provider that has been configured for it. */
        async connect(
            config: Properties = {},
            { env = {}, pace = {} }: { env?: NodeJS.ProcessEnv; pace?: Partial<Pace> } = {},
        ) {
            const standIn = await startStandIn({
                env: { SSL_CERT_FILE: hub().authority, ...env },
                pace: { ...QUICK, ...pace },
            });
            const client = new Client(standIn.port);
            onTestFinished(async () => {
                client.close();
                await standIn.close();
            });
            await client.configure({ ...LOGIN, metadataHost: hub().host, ...config });
            return client;
        },
    };
}
