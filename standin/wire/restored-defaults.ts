import type { ResourceType } from "../azure/resource-type.ts";
import type { Properties } from "../protocol/values.ts";

/**
 * What Azure keeps when a program stops to set it, unless it is told what it would be without.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/gen/propertyDefaults.go
 */
const DEFAULTS: Readonly<Record<string, Properties>> = {
    "storage:StorageAccount": {
        networkRuleSet: { bypass: "AzureServices", defaultAction: "Allow", ipRules: [], virtualNetworkRules: [] },
    },
};

/** Inputs with those defaults, where the resource has the member and the inputs do not. */
export function withRestoredDefaults({ key }: ResourceType, inputs: Properties, outputs: Properties): Properties {
    const restored = Object.entries(DEFAULTS[key] ?? {}).filter(([name]) => name in outputs);
    return { ...Object.fromEntries(restored), ...inputs };
}
