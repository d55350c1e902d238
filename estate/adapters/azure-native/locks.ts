import { groupReference, NO_REFERENCE, reference } from "../../arm/reference.ts";
import type { Reference } from "../../model/parts.ts";
import type { Input } from "../../values/input.ts";
import { Unknown } from "../../values/unknown.ts";
import { Known, peek, type Value } from "../../values/value.ts";

/** What a lock locks: azure-native has one type of lock for each kind of scope. */
export function lockScope(kind: string, inputs: Input): Reference {
    switch (kind) {
        case "authorization:ManagementLockByScope":
            return reference(inputs.get("scope"));
        case "authorization:ManagementLockAtResourceLevel":
            return resourceScope(inputs);
        case "authorization:ManagementLockAtResourceGroupLevel":
            return groupReference(inputs.get("resourceGroupName"));
        default:
            return { ...NO_REFERENCE, id: new Known("/subscriptions/*") };
    }
}

function resourceScope(inputs: Input): Reference {
    const members = ["resourceProviderNamespace", "parentResourcePath", "resourceType", "resourceName"];
    const values = members.map((member) => inputs.get(member).text());
    const unknown = values.find((value: Value<string>) => value instanceof Unknown);
    if (unknown) {
        return { id: unknown, input: "resourceName" };
    }
    const [namespace, parent, type, name] = values.map((value) => peek(value) ?? "");
    const path = [parent, type, name].filter(Boolean).join("/");
    // A group that is not known yet could be any.
    const group = peek(inputs.get("resourceGroupName").text()) ?? "*";
    return { id: new Known(`/resourceGroups/${group}/providers/${namespace}/${path}`), input: "resourceName" };
}
