import type { ArmResource } from "../../arm/arm-resource.ts";
import { groupReference } from "../../arm/reference.ts";
import { translate } from "../../arm/translate.ts";
import type { Adapter } from "../../model/adapter.ts";
import type { Readers } from "../../model/readers.ts";
import { Input, Overlay } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";
import type { Resource } from "../../values/resource.ts";
import { lockScope } from "./locks.ts";
import { azureNativeType, kindOf, LOCKS } from "./types.ts";

/** Resources of azure-native by their typed tokens, of any API version and of parameterised packages. */
export const azureNative: Adapter = {
    partsOf(resource, readers) {
        const arm = toArm(resource, readers);
        return arm ? translate(arm, readers) : [];
    },
};

function toArm(resource: Resource, { hubs }: Readers): ArmResource | undefined {
    const kind = kindOf(resource.type) ?? "";
    const known = azureNativeType(kind);
    if (!known) {
        return undefined;
    }
    const { type, names } = known;
    const inputs = new Input(resource.urn, resource.inputs);
    return {
        urn: resource.urn,
        name: resource.name,
        type,
        names: names.map((name) => inputs.get(name).text()),
        resourceGroup: groupReference(inputs.get("resourceGroupName")),
        body: flattened(inputs, resource.urn),
        scope: type === LOCKS ? lockScope(kind, inputs) : undefined,
        hub: hubs.of(resource, inputs.get("location").text()),
        isProtected: resource.isProtected,
    };
}

/** A few types keep what ARM has in `properties` in a member of that name. */
function flattened(inputs: Input, urn: string): Input {
    const properties = inputs.get("properties");
    return isStated(properties)
        ? new Input(urn, new Overlay(Object.fromEntries(inputs.members()), properties))
        : inputs;
}
