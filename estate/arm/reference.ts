import type { Reference } from "../model/parts.ts";
import type { Input } from "../values/input.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, peek, type Value } from "../values/value.ts";
import type { ArmResource } from "./arm-resource.ts";

/** What every part has. */
export function base({ urn, place, name, type, names, resourceGroup, hub, isProtected }: ArmResource) {
    const identity = { type, name: fullName(names), resourceGroup: groupName(resourceGroup) };
    return { urn, key: place === undefined ? urn : `${urn}#${place}`, name, identity, hub, isProtected };
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

/** A resource group that is mentioned by its name. */
export function groupReference(name: Input): Reference {
    const text = name.text();
    return { id: text instanceof Known ? new Known(`/resourceGroups/${text.value}`) : text, input: name.input };
}

/** Where a resource is mentioned by its name, within the same resource group. */
export function named(resource: ArmResource, name: Value<string>, type: string): Reference {
    if (!(name instanceof Known)) {
        return { id: name, input: name instanceof Unknown ? name.input : "" };
    }
    const group = peek(groupName(resource.resourceGroup)) ?? "*";
    return { id: new Known(`/resourceGroups/${group}/providers/${type}/${name.value}`), input: "" };
}

function fullName(names: readonly Value<string>[]): Value<string> {
    const missing = names.find((name) => !(name instanceof Known));
    return missing ?? (names.length > 0 ? new Known(names.map(peek).join("/")) : ABSENT);
}

function groupName({ id }: Reference): Value<string> {
    return id instanceof Known ? new Known(id.value.split("/").at(-1) ?? "") : id;
}
