import type { HubView } from "../../../../state/hub-view.ts";
import type { Resource } from "../../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { privateAddresses, type Standing } from "../../../network/address/private-addresses.ts";

const TYPE = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces";

/**
 * The network interfaces of instances of a set, with addresses in their subnets, by the ids of the instances.
 * @param profile that of the set
 * @throws ArmError where a subnet has no more addresses
 */
export function interfacesOf(hub: HubView, set: string, profile: JsonObject, instances: readonly string[]): Resource[] {
    const configurations = objectsIn(objectIn(profile, "networkProfile"), "networkInterfaceConfigurations");
    const made = instances.flatMap((instance) => configurations.map((one) => interfaceOf(hub, instance, one)));
    const standings = made.flatMap(({ body }) => addressesIn(body).map((one) => standingOf(hub, one)));
    const addresses = privateAddresses(hub, set, standings);
    return made.map((resource) => {
        const properties = objectIn(resource.body, "properties");
        const ipConfigurations = addressesIn(resource.body).map((one): JsonObject => {
            const address = addresses.get(textIn(one, "id") ?? "");
            const own = objectIn(one, "properties");
            return { ...one, properties: address === undefined ? own : { privateIPAddress: address, ...own } };
        });
        return { ...resource, body: { properties: { ...properties, ipConfigurations } } };
    });
}

function interfaceOf(hub: HubView, instance: string, configuration: JsonObject): Resource {
    const name = textIn(configuration, "name") ?? "";
    const id = `${instance}/networkInterfaces/${name}`;
    const { ipConfigurations: _sent, ...properties } = objectIn(configuration, "properties");
    const ipConfigurations = objectsIn(objectIn(configuration, "properties"), "ipConfigurations").map(
        (one): JsonObject => {
            const { publicIPAddressConfiguration: _public, ...own } = objectIn(one, "properties");
            const address = textIn(one, "name") ?? "";
            return {
                name: address,
                id: `${id}/ipConfigurations/${address}`,
                properties: { ...own, privateIPAllocationMethod: "Dynamic", provisioningState: "Succeeded" },
            };
        },
    );
    const body = {
        properties: {
            ...properties,
            ipConfigurations,
            virtualMachine: { id: instance },
            provisioningState: "Succeeded",
        },
    };
    return { id, type: TYPE, name, body, etag: hub.options.newId() };
}

function addressesIn(body: JsonObject): JsonObject[] {
    return objectsIn(objectIn(body, "properties"), "ipConfigurations");
}

/** What stands there keeps its address. */
function standingOf(hub: HubView, configuration: JsonObject): Standing {
    const id = textIn(configuration, "id") ?? "";
    const known = hub.resources.get(id.replace(/\/ipConfigurations\/[^/]+$/, ""));
    const own = known && addressesIn(known.body).find((one) => textIn(one, "id") === id);
    return { id, properties: objectIn(configuration, "properties"), before: own && objectIn(own, "properties") };
}
