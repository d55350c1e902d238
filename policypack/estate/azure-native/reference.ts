import type { Identity } from "../arm-id.ts";
import type { Input } from "../input.ts";
import type { Reference } from "../parts.ts";
import type { Resource } from "../resource.ts";
import { ABSENT, Known, peek } from "../value.ts";

/** What every part has. @param nameInput the input that holds the name in Azure */
export function base(resource: Resource, inputs: Input, type: string, nameInput: string) {
    const identity: Identity = {
        type,
        name: inputs.get(nameInput).text(),
        resourceGroup: inputs.get("resourceGroupName").text(),
    };
    return { urn: resource.urn, name: resource.name, identity };
}

/** A mention of nothing. */
export const NO_REFERENCE: Reference = { id: ABSENT, input: "" };

/**
 * A program that takes the id out of an output that does not hold it yet passes nothing, or a blank. What the output
 * belongs to, the dependencies tell.
 */
export function reference(id: Input): Reference {
    const text = id.text();
    const isBlank = text === ABSENT || (text instanceof Known && text.value.trim() === "");
    return { id: isBlank ? id.unknown() : text, input: id.input };
}

/** Whether anything stands there, known or not. */
export function isStated(input: Input): boolean {
    return input.presence() !== ABSENT;
}

/** Where a resource is mentioned by its name, within the same resource group. */
export function named(inputs: Input, member: string, type: string): Reference {
    const name = inputs.get(member).text();
    if (!(name instanceof Known)) {
        return { id: name, input: member };
    }
    const group = peek(inputs.get("resourceGroupName").text()) ?? "*";
    return { id: new Known(`/resourceGroups/${group}/providers/${type}/${name.value}`), input: member };
}
