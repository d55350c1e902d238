import type { Azure } from "../azure/azure.ts";
import { AZURE_NATIVE_VERSION } from "../azure/declarations.ts";
import { ArmClient } from "./arm-client.ts";
import { readCloud } from "./cloud.ts";
import { toCredential } from "./credential.ts";
import { Hub } from "./hub.ts";
import type { Pace } from "./pace.ts";
import { checkReach } from "./reach.ts";
import type { Settings } from "./settings.ts";
import { createTransport } from "./transport.ts";

/** Finds out where a Hub is, and prepares to log in there. @throws where it does not tell, or the settings do not */
export async function connectHub(
    settings: Settings,
    { env, pace }: { env: NodeJS.ProcessEnv; pace: Pace },
): Promise<{ azure: Azure; endpoint: string }> {
    const { metadataHost } = settings;
    const http = createTransport({ metadataHost, env, answer: pace.answer });
    const cloud = await readCloud(http, metadataHost);
    for (const named of [cloud.resourceManager, cloud.loginEndpoint]) {
        checkReach(named, metadataHost);
    }
    const credential = toCredential(settings, cloud, http);
    const client = new ArmClient({
        endpoint: cloud.resourceManager,
        audience: cloud.audience,
        userAgent: userAgentOf(settings, env),
        credential,
        http,
        pace,
    });
    return { azure: new Hub({ settings, cloud, credential, client, pace }), endpoint: cloud.resourceManager };
}

/** azure-native's, but honest: https://azure.github.io/azure-sdk/general_azurecore.html#telemetry-policy */
function userAgentOf({ partnerId }: Settings, { AZURE_HTTP_USER_AGENT }: NodeJS.ProcessEnv): string {
    const parts = [`pulumi-azure-native/${AZURE_NATIVE_VERSION} (hubguard stand-in)`, AZURE_HTTP_USER_AGENT];
    return [...parts, partnerId && `pid-${partnerId}`].filter(Boolean).join(" ");
}
