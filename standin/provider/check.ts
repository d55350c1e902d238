import { toArmPath, toOwnName } from "../azure/arm-path.ts";
import { type Autonaming, toAutoName } from "../azure/auto-name.ts";
import type { ResourceType } from "../azure/resource-type.ts";
import { isUnknown, type Properties, toText, UNKNOWN, type Value } from "../protocol/values.ts";
import type { Provider } from "./provider.ts";

export interface CheckRequest {
    type: ResourceType;
    /** The logical name. */
    name: string;
    olds: Properties;
    news: Properties;
    seed: Uint8Array;
    autonaming?: Autonaming;
}

/** Fills in what azure-native's Check fills in, and says what is missing, in its words. */
export async function check(
    provider: Provider,
    request: CheckRequest,
): Promise<{ inputs: Properties; failures: string[] }> {
    const inputs = {
        ...request.news,
        ...toName(request),
        ...(await toLocation(provider, request)),
    };
    const { type } = request;
    if (type.apiVersion) {
        inputs.azureApiVersion ??= type.apiVersion;
    }
    return { inputs, failures: Array.from(findMissing(type, inputs)) };
}

function toName({ type, name, olds, news, seed, autonaming }: CheckRequest): Properties {
    const path = toArmPath(type);
    const property = toOwnName(path);
    if (!property || property in news || type.required.has(property)) {
        return {};
    }
    const old = olds[property];
    if (old !== undefined) {
        return { [property]: old, ...(olds.__createBeforeDelete === true && { __createBeforeDelete: true }) };
    }
    const made = toAutoName(path, name, seed, autonaming);
    return made ? { [property]: made.value, ...(made.isRandom && { __createBeforeDelete: true }) } : {};
}

// Azure gives these their parent's location: https://github.com/pulumi/pulumi-azure-native/issues/819
const WITHOUT_LOCATION = new Set(["network:LoadBalancerBackendAddressPool", "resources:Deployment"]);

async function toLocation(provider: Provider, { type, olds, news }: CheckRequest): Promise<Properties> {
    if (!type.inputs.has("location") || "location" in news || WITHOUT_LOCATION.has(type.key)) {
        return {};
    }
    const location = olds.location ?? provider.location ?? (await toGroupLocation(provider, news.resourceGroupName));
    return location === undefined ? {} : { location };
}

async function toGroupLocation({ azure }: Provider, group: Value | undefined): Promise<Value | undefined> {
    if (isUnknown(group)) {
        return UNKNOWN;
    }
    const name = toText(group);
    return name && (await azure.locationOfGroup(name));
}

function* findMissing(type: ResourceType, inputs: Properties): Iterable<string> {
    for (const name of [...type.required, toOwnName(toArmPath(type))]) {
        if (name && !(name in inputs)) {
            yield `missing required property '${name}'`;
        }
    }
    if (type.key === "resources:ResourceGroup" && !("location" in inputs)) {
        yield "missing required property 'location'. Either set it explicitly or configure it with 'pulumi config set azure-native:location <value>'.";
    }
}
