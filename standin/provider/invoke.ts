import { toArmPath } from "../azure/arm-path.ts";
import { toResourceId } from "../azure/resource-id.ts";
import { toResourceType } from "../azure/resource-type.ts";
import { readToken } from "../azure/token.ts";
import type { Properties } from "../protocol/values.ts";
import type { Provider } from "./provider.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Answers a function of azure-native: `get*` from the resources made here, and who is logged in with fake values. */
export function invoke(provider: Provider, token: string, args: Properties): Properties {
    const { module, name } = readToken(token);
    if (module === "authorization" && name === "getClientConfig") {
        return { clientId: NOBODY, objectId: NOBODY, subscriptionId: provider.subscriptionId, tenantId: NOBODY };
    }
    if (module === "authorization" && name === "getClientToken") {
        return { token: "stand-in-token-valid-nowhere" };
    }

    const resource = /^get([A-Z]\w*)$/.exec(name)?.[1];
    if (!resource) {
        throw new Error(`hubguard's stand-in for azure-native contacts no Azure and cannot answer ${token}`);
    }
    const type = toResourceType(token.replace(/\w+$/, resource));
    const id = toResourceId(toArmPath(type), provider.subscriptionId, args);
    const state = provider.resources.get(id.toLowerCase());
    if (!state) {
        throw new Error(
            `hubguard's stand-in for azure-native contacts no Azure and holds no resource ${id} (${token})`,
        );
    }
    return state;
}
