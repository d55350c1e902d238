import type { HubState } from "../hub/hub-state.ts";
import { groupOf, holdersOf, nameOf } from "../state/places.ts";
import type { Resource } from "../state/resource.ts";
import { numberIn, objectIn, textIn } from "../wire/json.ts";
import { addressesOf } from "./addresses.ts";
import { powerOf } from "./power.ts";

/** The tags that machines are shown with, as platforms name them. */
export interface TagNames {
    /** Those with a column of their own. */
    columns: readonly string[];
    others: readonly string[];
}

/** A machine or a set of them as the console shows it. */
export interface Machine {
    name: string;
    /** `VM`, or `scale set of 3`. */
    noun: string;
    size: string;
    group: string;
    /** `running`, `deallocated`; of a set `3 running`; nothing where it is not told. */
    power: string;
    provisioning: string;
    availabilitySet: string;
    addresses: readonly string[];
    /** `CanNotDelete`, `ReadOnly (resource group)`. */
    locks: readonly string[];
    /** By names in lower case. */
    tags: ReadonlyMap<string, string>;
}

export const MACHINE_TYPES = [
    "Microsoft.Compute/virtualMachines",
    "Microsoft.Compute/virtualMachineScaleSets",
] as const;

export function machineOf(hub: HubState, resource: Resource): Machine {
    const body = hub.shown(resource);
    const properties = objectIn(body, "properties");
    const isSet = resource.type === MACHINE_TYPES[1];
    const sku = objectIn(body, "sku");
    const machines = machinesOf(hub, resource);
    return {
        name: resource.name,
        noun: isSet ? `scale set of ${numberIn(sku, "capacity") ?? 0}` : "VM",
        size: textIn(isSet ? sku : objectIn(properties, "hardwareProfile"), isSet ? "name" : "vmSize") ?? "",
        group: nameOf(groupOf(resource.id) ?? ""),
        power: powerOf(hub, machines, isSet),
        provisioning: textIn(properties, "provisioningState") ?? "",
        availabilitySet: nameOf(textIn(objectIn(properties, "availabilitySet"), "id") ?? ""),
        addresses: machines.flatMap((machine) => addressesOf(hub, machine)),
        locks: locksOf(hub, resource.id),
        tags: new Map(
            Object.entries(objectIn(body, "tags")).map(([name, value]) => [name.toLowerCase(), String(value)]),
        ),
    };
}

/** The machine itself, or the instances of a scale set. */
function machinesOf(hub: HubState, resource: Resource): Resource[] {
    const instances = hub.resources.in(`${resource.id}/virtualMachines`).after("");
    return resource.type === MACHINE_TYPES[1] ? hub.resources.those(instances) : [resource];
}

function locksOf(hub: HubState, id: string): string[] {
    return [id, ...holdersOf(id)].flatMap((scope) => {
        const place = scope === id ? "" : groupOf(scope) === undefined ? " (subscription)" : " (resource group)";
        const keys = hub.resources.in(`${scope}/providers/Microsoft.Authorization/locks`).after("");
        const levels = keys.map((key) => textIn(objectIn(hub.resources.get(key)?.body ?? {}, "properties"), "level"));
        return levels.flatMap((level) => (level === undefined ? [] : [level + place]));
    });
}
