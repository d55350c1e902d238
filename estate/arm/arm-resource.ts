import type { DeployedHub } from "../hubs/deployed-hub.ts";
import type { Reference } from "../model/parts.ts";
import type { Input } from "../values/input.ts";
import type { Value } from "../values/value.ts";

/**
 * A resource in the form of Azure Resource Manager, which all providers are translated to, so that each kind is
 * understood once.
 */
export interface ArmResource {
    urn: string;
    /** The place in what the URN deploys, where that is more than one resource. */
    place?: string;
    /** The name in messages: the one in the program, or the one in a template. */
    name: string;
    /** Such as `microsoft.compute/virtualmachines`, in lower case. */
    type: string;
    /** The API version, where the program names one. */
    apiVersion?: string | undefined;
    /** The names in Azure, from the outermost parent to the resource itself. */
    names: readonly Value<string>[];
    /** The resource group by name. */
    resourceGroup: Reference;
    /** What Azure Resource Manager calls the body, with the members of `properties` beside the others. */
    body: Input;
    /** The resource that holds it, where the program mentions that by its id and not by names. */
    parent?: Reference | undefined;
    /** What a lock locks. */
    scope?: Reference | undefined;
    hub: DeployedHub;
    isProtected: boolean;
}
