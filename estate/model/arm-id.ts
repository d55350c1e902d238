import { ANY, type Pattern } from "../values/pattern.ts";
import type { Value } from "../values/value.ts";

/** What Azure Resource Manager knows a resource by. Types and names are compared without case. */
export interface Identity {
    /** Such as `microsoft.compute/virtualmachines`, in lower case. */
    type: string;
    /** The name, after those of the resources that hold it: `front/web` for a pool of a balancer. */
    name: Value<string>;
    resourceGroup: Value<string>;
}

export const RESOURCE_GROUP = "microsoft.resources/resourcegroups";

/** An ARM id taken apart: `/subscriptions/S/resourceGroups/G/providers/NAMESPACE/TYPE/NAME[/TYPE/NAME…]`. */
export interface ArmId {
    type: string;
    name: Pattern;
    resourceGroup: Pattern;
}

/** Whether a text is the id of a resource of any one type, whatever is not known of its names. */
export function isArmId(text: Pattern): boolean {
    const parts = ARM_ID.exec(text.trim().slice(0, 2_000))?.[3]?.replace(/\/$/, "").split("/") ?? [];
    return parts.length % 2 === 0 && parts.length > 0 && !parts.some((part, at) => at % 2 === 0 && part.includes(ANY));
}

const GROUP_ID = /\/resourcegroups\/([^/]{1,90})\/?$/i;
const ARM_ID = /\/resourcegroups\/([^/]{1,90})\/providers\/([^/]{1,100})\/(.{1,1000})$/i;

/**
 * Takes an id apart, or what is known of it, down to the resource of the given type: the load balancer of a backend pool's
 * id, say.
 */
export function parseArmId(text: Pattern, type: string): ArmId | undefined {
    if (type === RESOURCE_GROUP) {
        const name = GROUP_ID.exec(text.trim().slice(-200))?.[1]?.toLowerCase();
        return name === undefined ? undefined : { type, name, resourceGroup: name };
    }
    const [, resourceGroup = "", namespace = "", rest = ""] = ARM_ID.exec(text.trim().slice(0, 2_000)) ?? [];
    const parts = rest.split("/");
    const names = parts.filter((_, at) => at % 2 === 1);
    const types = parts.filter((_, at) => at % 2 === 0);
    for (let depth = names.length; depth > 0; depth--) {
        if (`${namespace}/${types.slice(0, depth).join("/")}`.toLowerCase() === type) {
            const name = names.slice(0, depth).join("/").toLowerCase();
            return { type, name, resourceGroup: resourceGroup.toLowerCase() };
        }
    }
    return undefined;
}
