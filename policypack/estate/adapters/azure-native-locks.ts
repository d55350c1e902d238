import { groupReference, NO_REFERENCE, reference } from "../arm/reference.ts";
import type { Input } from "../input.ts";
import type { Reference } from "../parts.ts";
import { Unknown } from "../unknown.ts";
import { Known, type Value } from "../value.ts";

/** What a lock locks: azure-native has one type of lock for each kind of scope. */
export function lockScope(kind: string, inputs: Input): Reference {
    switch (kind) {
        case "ManagementLockByScope":
            return reference(inputs.get("scope"));
        case "ManagementLockAtResourceLevel":
            return resourceScope(inputs);
        case "ManagementLockAtResourceGroupLevel":
            return groupReference(inputs.get("resourceGroupName"));
        default:
            return { ...NO_REFERENCE, id: new Known("/subscriptions/*") };
    }
}

function resourceScope(inputs: Input): Reference {
    const members = ["resourceGroupName", "resourceProviderNamespace", "parentResourcePath", "resourceType"];
    const values = [...members, "resourceName"].map((member) => inputs.get(member).text());
    const unknown = values.find((value: Value<string>) => value instanceof Unknown);
    if (unknown) {
        return { id: unknown, input: "resourceName" };
    }
    const [group, namespace, parent, type, name] = values.map((value) => (value instanceof Known ? value.value : ""));
    const path = [parent, type, name].filter(Boolean).join("/");
    return { id: new Known(`/resourceGroups/${group}/providers/${namespace}/${path}`), input: "resourceName" };
}
