import type { HubState } from "../hub/hub-state.ts";
import { groupOf, holdersOf, nameOf } from "../state/places.ts";
import type { Resource } from "../state/resource.ts";
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from "../wire/json.ts";

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
    /** `running`, `deallocated`; what else it is where that is not told. */
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
    const body = hub.shown(resource, "instanceView");
    const properties = objectIn(body, "properties");
    const isSet = resource.type === MACHINE_TYPES[1];
    const sku = objectIn(body, "sku");
    return {
        name: resource.name,
        noun: isSet ? `scale set of ${numberIn(sku, "capacity") ?? 0}` : "VM",
        size: textIn(isSet ? sku : objectIn(properties, "hardwareProfile"), isSet ? "name" : "vmSize") ?? "",
        group: nameOf(groupOf(resource.id) ?? ""),
        power: powerOf(objectIn(properties, "instanceView")),
        provisioning: textIn(properties, "provisioningState") ?? "",
        availabilitySet: nameOf(textIn(objectIn(properties, "availabilitySet"), "id") ?? ""),
        addresses: addressesOf(hub, properties),
        locks: locksOf(hub, resource.id),
        tags: new Map(
            Object.entries(objectIn(body, "tags")).map(([name, value]) => [name.toLowerCase(), String(value)]),
        ),
    };
}

function powerOf(instanceView: JsonObject): string {
    const codes = objectsIn(instanceView, "statuses").map((status) => textIn(status, "code") ?? "");
    return codes.find((code) => code.startsWith("PowerState/"))?.slice("PowerState/".length) ?? "";
}

function addressesOf(hub: HubState, properties: JsonObject): string[] {
    const interfaces = objectsIn(objectIn(properties, "networkProfile"), "networkInterfaces");
    return interfaces.flatMap((reference) => {
        const found = hub.resources.get(textIn(reference, "id") ?? "");
        const configurations = found ? objectsIn(objectIn(hub.shown(found), "properties"), "ipConfigurations") : [];
        return configurations.flatMap((configuration) => {
            const { privateIPAddress, publicIPAddress } = objectIn(configuration, "properties");
            const id = typeof publicIPAddress === "object" ? (publicIPAddress as JsonObject | null)?.id : undefined;
            const shared = typeof id === "string" ? hub.resources.get(id) : undefined;
            const address = shared && textIn(objectIn(hub.shown(shared), "properties"), "ipAddress");
            return [privateIPAddress, address].filter((one) => typeof one === "string");
        });
    });
}

function locksOf(hub: HubState, id: string): string[] {
    return [id, ...holdersOf(id)].flatMap((scope) => {
        const place = scope === id ? "" : groupOf(scope) === undefined ? " (subscription)" : " (resource group)";
        const keys = hub.resources.in(`${scope}/providers/Microsoft.Authorization/locks`).after("");
        const levels = keys.map((key) => textIn(objectIn(hub.resources.get(key)?.body ?? {}, "properties"), "level"));
        return levels.flatMap((level) => (level === undefined ? [] : [level + place]));
    });
}
