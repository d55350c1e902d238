import type { TokenCredential } from "@azure/identity";
import { decodeJwt } from "jose";
import type { ClientConfig } from "../azure/azure.ts";
import type { Cloud } from "./cloud.ts";
import type { Settings } from "./settings.ts";

/**
 * Who is logged in, from a token for the directory's API.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/auth_getclientconfig.go
 * @throws in azure-native's words where they are known
 */
export async function readClientConfig(
    credential: TokenCredential,
    { graph }: Cloud,
    { clientId, subscriptionId, tenantId }: Settings,
): Promise<ClientConfig> {
    if (graph === "") {
        throw new Error(
            "getting client config: The provider configuration must include a value for microsoftGraphEndpoint",
        );
    }
    const token = await credential.getToken(`${graph}/.default`);
    const { appid, oid, tid } = decodeJwt<{ appid?: string; oid?: string; tid?: string }>(token?.token ?? "");
    if (oid === undefined) {
        throw new Error(
            `attempting to discover object ID for authenticated service principal with client ID "${appid ?? clientId}": ` +
                "the token has no claim oid, and hubguard's stand-in for azure-native asks no directory",
        );
    }
    return { clientId: appid ?? clientId, objectId: oid, subscriptionId, tenantId: tid ?? tenantId };
}
