import type { Adapter } from "../../model/adapter.ts";
import { parseArmId, RESOURCE_GROUP } from "../../model/arm-id.ts";
import { Input } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";
import { Known } from "../../values/value.ts";
import { Deployment } from "../template/deployment.ts";
import { jsonOf } from "../template/language/json-of.ts";
import { kindOf } from "./types.ts";

/** Deployments of templates by azure-native. */
export const azureNativeDeployment: Adapter = {
    partsOf(resource, readers) {
        if (!KIND.test(kindOf(resource.type) ?? "")) {
            return [];
        }
        const inputs = new Input(resource.urn, resource.inputs);
        const properties = inputs.get("properties");
        const told = {
            name: inputs.get("deploymentName"),
            resourceGroup: groupOf(inputs),
            location: inputs.get("location"),
            template: properties.get("template"),
            isLinked: isStated(properties.get("templateLink")),
            parameters: jsonOf(properties.get("parameters").raw()),
            hasMoreGiven: isStated(properties.get("parametersLink")),
            body: inputs,
        };
        return new Deployment(resource, readers, told).parts();
    },
};

/** `resources:Deployment`, and `resources:DeploymentAtSubscriptionScope` and its like. */
const KIND = /^resources:Deployment(?:At(?:Subscription|ManagementGroup|Tenant)?Scope)?$/;

/** A deployment at a scope of any kind has its resource group in the scope's id. */
function groupOf(inputs: Input): Input {
    const scope = inputs.get("scope");
    const text = scope.text();
    if (!(text instanceof Known)) {
        return isStated(scope) ? scope : inputs.get("resourceGroupName");
    }
    const id = parseArmId(text.value, RESOURCE_GROUP);
    return id ? new Input("", id.name, "scope") : inputs.get("resourceGroupName");
}
