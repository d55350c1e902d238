import type { Reference } from "../model/parts.ts";
import type { Input } from "../values/input.ts";
import { ANY } from "../values/pattern.ts";
import { patternOf, spelled } from "../values/spelled.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, type Value } from "../values/value.ts";
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
    return { id: spelled("/resourceGroups/", text), input: name.input };
}

/** Where a resource is mentioned by its name, within the same resource group. */
export function named(resource: ArmResource, name: Value<string>, type: string): Reference {
    const group = patternOf(groupName(resource.resourceGroup)) ?? ANY;
    const input = name instanceof Unknown ? name.input : "";
    return { id: spelled(`/resourceGroups/${group}/providers/${type}/`, name), input };
}

function fullName(names: readonly Value<string>[]): Value<string> {
    return names.length > 0 ? spelled(...names.flatMap((name, at) => (at === 0 ? [name] : ["/", name]))) : ABSENT;
}

function groupName({ id }: Reference): Value<string> {
    const name = patternOf(id)?.split("/").at(-1) ?? "";
    return id instanceof Known ? new Known(name) : id instanceof Unknown ? id.about(name) : id;
}
