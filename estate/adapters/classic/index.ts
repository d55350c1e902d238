import type { ArmResource } from "../../arm/arm-resource.ts";
import { groupReference } from "../../arm/reference.ts";
import { translate } from "../../arm/translate.ts";
import type { Adapter } from "../../model/adapter.ts";
import { Input, Overlay } from "../../values/input.ts";
import { object } from "./block.ts";
import { kindOf } from "./kinds.ts";

/**
 * Resources of providers that are bridged from Terraform: classic `@pulumi/azure`, `azurestack`, and SDKs made of
 * either Terraform provider.
 */
export const classic: Adapter = {
    partsOf(resource, readers) {
        const kind = kindOf(resource.type);
        if (!kind) {
            return [];
        }
        const { urn, name, isProtected } = resource;
        const inputs = new Input(urn, resource.inputs);
        const arm: ArmResource = {
            urn,
            name,
            type: kind.type,
            names: [inputs.get("name").text()],
            resourceGroup: groupReference(inputs.get("resourceGroupName")),
            body: inputs,
            hub: readers.hubs.of(resource, inputs.get("location").text()),
            isProtected,
            ...kind.place?.(inputs),
        };
        return kind.parts?.(arm) ?? translate({ ...arm, body: bodyOf(inputs, kind.body?.(inputs), urn) }, readers);
    },
};

function bodyOf(inputs: Input, own: Readonly<Record<string, unknown>> = {}, urn: string): Input {
    return new Input(urn, object({ location: inputs.get("location"), tags: tagsOf(inputs), ...own }) ?? {});
}

/** The bridge notes in every object which members it filled in. */
function tagsOf(inputs: Input): Input | Overlay {
    const tags = inputs.get("tags");
    const members = tags.members();
    const own = members.filter(([name]) => name !== "__defaults");
    return own.length === members.length ? tags : new Overlay(Object.fromEntries(own));
}
