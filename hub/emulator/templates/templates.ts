import type { JsonObject } from "../wire/json.ts";

/** A resource that a template deploys, evaluated as far as it can be before those that it depends on are there. */
export interface PlannedResource {
    /** `Microsoft.Network/loadBalancers/backendAddressPools`. */
    type: string;
    /** The names of those that hold it, and its own. */
    names: readonly string[];
    apiVersion: string;
    /** The subscription and the group that it goes to, where they are not the deployment's own. */
    resourceGroup?: string;
    scope?: string;
    /** Ids of resources of the same deployment that must be there first. */
    dependsOn: readonly string[];
    /** What is sent, once those are there. @throws ArmError naming an expression that cannot be evaluated, and its place */
    body(): JsonObject;
}

/** What a template comes to. */
export interface Plan {
    resources: readonly PlannedResource[];
    /** The outputs, once all resources are there. @throws ArmError */
    outputs(): JsonObject;
}

/** Where a template is deployed. */
export interface Deployed {
    /** The name of the deployment. */
    name: string;
    subscriptionId: string;
    resourceGroup: string;
    location: string;
    tenantId: string;
    template: JsonObject;
    /** Values by name: `{ count: { value: 2 } }`. */
    parameters: JsonObject;
    /** The endpoints that `environment()` tells. */
    endpoint: string;
    /** A resource as `reference()` yields it: what a read answers. */
    reference(id: string, apiVersion: string | undefined): JsonObject | undefined;
    /** What `listKeys()` and the like yield. */
    list(action: string, id: string, apiVersion: string, input: JsonObject): JsonObject | undefined;
}

/** Evaluates templates. Handed to the Hub, since the evaluator is part of the estate, which stands above. */
export interface Templates {
    /** @throws ArmError `InvalidTemplate` that names what is wrong, and where */
    plan(deployed: Deployed): Plan;
}
