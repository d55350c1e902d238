import { toArmPath } from "../azure/arm-path.ts";
import { readDeclarations } from "../azure/declarations.ts";
import { toResourceId } from "../azure/resource-id.ts";
import { readApiVersion, toResourceType } from "../azure/resource-type.ts";
import { readToken } from "../azure/token.ts";
import { type Properties, toText } from "../protocol/values.ts";
import type { Provider } from "./provider.ts";

/** Answers a function of azure-native: who is logged in, `get*` of a resource, and `list*Keys` of it. */
export async function invoke({ azure }: Provider, token: string, args: Properties): Promise<Properties> {
    const { module, name, apiVersion } = readToken(token);
    if (module === "authorization" && name === "getClientConfig") {
        return { ...(await azure.clientConfig()) };
    }
    if (module === "authorization" && name === "getClientToken") {
        return { token: await azure.clientToken(toText(args.endpoint)) };
    }

    const resource = /^get([A-Z]\w*)$/.exec(name)?.[1];
    if (resource) {
        const type = toResourceType(token.replace(/\w+$/, resource));
        const id = toResourceId(toArmPath(type), azure.subscriptionId, args);
        return azure.get({ type, id });
    }
    const listed = /^list([A-Z]\w*)Keys$/.exec(name)?.[1];
    const version = apiVersion ?? readApiVersion(readDeclarations(module, `${name}.d.ts`) ?? "");
    if (!listed || !version) {
        throw new Error(`hubguard's stand-in for azure-native cannot answer ${token}`);
    }
    const type = toResourceType(token.replace(/\w+$/, listed));
    const id = toResourceId(toArmPath(type), azure.subscriptionId, args);
    return azure.act(id, "listKeys", version);
}
