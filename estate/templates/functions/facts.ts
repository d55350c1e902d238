import type { Deployed } from "../../../hub/emulator/templates/templates.ts";
import { objectsIn, textIn } from "../../../hub/emulator/wire/json.ts";
import { ofExpressions, ofValues, type Table } from "../../adapters/template/functions/function.ts";
import type { Raw } from "../../values/raw.ts";

/**
 * What is known of where a template is deployed.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-scope
 */
export function factsOf(deployed: Deployed): Table {
    const { name, mode, location, resourceGroup, subscriptionId, subscriptionName, tenantId } = deployed;
    const { template, parameters, environment } = deployed;
    const properties = { template, parameters, mode, provisioningState: "Accepted" };
    return {
        deployment: fact(resourceGroup ? { name, properties } : { name, location, properties }),
        resourceGroup: fact(
            resourceGroup && { type: "Microsoft.Resources/resourceGroups", tags: {}, ...resourceGroup },
        ),
        subscription: fact({
            ...{ id: `/subscriptions/${subscriptionId}`, subscriptionId, tenantId },
            displayName: subscriptionName,
        }),
        tenant: fact({ tenantId }),
        environment: fact(environment),
        // `providers('Microsoft.Compute')`, `providers('Microsoft.Compute', 'virtualMachines')`
        providers: ofValues(([namespace, type]) => {
            const found = typeof namespace === "string" ? deployed.providers(namespace) : undefined;
            if (!found || type === undefined) {
                return found;
            }
            return objectsIn(found, "resourceTypes").find((one) => isNamed(textIn(one, "resourceType"), type));
        }),
    };
}

function fact(value: Raw) {
    return ofExpressions((args) => (args.length === 0 ? value : undefined));
}

function isNamed(name: string | undefined, other: Raw): boolean {
    return typeof other === "string" && name?.toLowerCase() === other.toLowerCase();
}
