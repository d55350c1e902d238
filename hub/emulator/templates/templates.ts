import type { JsonObject } from "../wire/json.ts";

/** A resource that a template deploys. What its expressions name is known once those that it depends on are there. */
export interface PlannedResource {
    /** Its id, with its type and its names as the template spells them. A nested deployment is a resource too. */
    id: string;
    /** `Microsoft.Network/loadBalancers/backendAddressPools`. */
    type: string;
    apiVersion: string;
    /** Ids of resources of the same plan that must be there first, spelled as theirs. */
    dependsOn: readonly string[];
    /**
     * What is sent, once those are there: location, tags, properties and the like. A nested deployment is sent with its
     * template and its parameters, like one that a client sends.
     * @throws ArmError naming an expression that cannot be evaluated, and its place
     */
    body(): JsonObject;
}

/** What a template comes to. */
export interface Plan {
    /** In the order of the template, which is no order to deploy them in. None depends on itself, however indirectly. */
    resources: readonly PlannedResource[];
    /** All parameters with what they are: `{ count: { type: "Int", value: 2 } }`. Secure ones have no value. */
    parameters: JsonObject;
    /**
     * The outputs, once all resources are there: `{ fqdn: { type: "String", value: "…" } }`. Secure ones have no value.
     * @throws ArmError
     */
    outputs(): JsonObject;
}

/** What a template is deployed with, and where. */
export interface Deployed {
    /** The name of the deployment. */
    name: string;
    /** `Incremental`, or `Complete`. */
    mode: string;
    subscriptionId: string;
    subscriptionName: string;
    tenantId: string;
    /** The resource group as a read answers it: `id`, `name`, `location`, `tags`. Nothing where a subscription is deployed to. */
    resourceGroup: JsonObject | undefined;
    location: string;
    template: JsonObject;
    /** Values by name: `{ count: { value: 2 } }`. */
    parameters: JsonObject;
    /** What `environment()` yields: `name`, `resourceManager`, `authentication`, `suffixes` and so on. */
    environment: JsonObject;
    /** Milliseconds since 1970, for `utcNow()`. */
    now(): number;
    /** A GUID, for `newGuid()`. */
    newId(): string;
    /**
     * A resource as a read answers it, for `reference()`; nothing where it is not there.
     * @param apiVersion the one that the template says, there or where it deploys the resource
     */
    reference(id: string, apiVersion: string | undefined): JsonObject | undefined;
    /** What a POST answers, for `listKeys()` and the like; nothing where the resource is not there. @param action `listkeys`, in any case */
    list(action: string, id: string, apiVersion: string, input: JsonObject): JsonObject | undefined;
    /** A namespace as Resource Manager lists it, for `providers()`; nothing where the Hub does not have it. */
    providers(namespace: string): JsonObject | undefined;
    /**
     * The API version of a type in a profile of versions, for resources of templates that name one instead.
     * @param profile `2019-03-01-hybrid`
     */
    apiVersionIn(profile: string, type: string): string | undefined;
}

/** Evaluates templates. Handed to the Hub, since the evaluator is part of the estate, which stands above. */
export interface Templates {
    /** @throws ArmError `InvalidTemplate` that names what is wrong, and where */
    plan(deployed: Deployed): Plan;
}
