import type { HubOptions } from "../../../../../hub/emulator/state/hub-options.ts";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { GROUP, idOf, TestHub } from "../../hub.ts";

export const LOCATION = "west";
export const LINUX = { publisher: "Canonical", offer: "UbuntuServer", sku: "18.04-LTS", version: "latest" };
export const WINDOWS = {
    publisher: "MicrosoftWindowsServer",
    offer: "WindowsServer",
    sku: "2019-Datacenter",
    version: "latest",
};
export const SUBNET = idOf("Microsoft.Network/virtualNetworks/net/subnets/default");

/** A Hub with a network, and network interfaces `nic0`, `nic1`, … in it. */
export function plantedHub(options: Partial<HubOptions> = {}, interfaces = 3): TestHub {
    const hub = new TestHub(options);
    hub.done("PUT", "Microsoft.Network/virtualNetworks/net", {
        location: LOCATION,
        properties: {
            addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
            subnets: [{ name: "default", properties: { addressPrefix: "10.0.0.0/24" } }],
        },
    });
    for (let at = 0; at < interfaces; at++) {
        hub.done("PUT", `Microsoft.Network/networkInterfaces/nic${at}`, networkInterface());
    }
    return hub;
}

export function networkInterface(more: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        properties: { ipConfigurations: [{ name: "ip", properties: { subnet: { id: SUBNET }, ...more } }] },
    };
}

/** A body of a Linux machine with the network interface `nic0`. @param properties other ones */
export function machineBody(properties: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        properties: {
            hardwareProfile: { vmSize: "Standard_DS2_v2" },
            storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage" } },
            osProfile: { adminUsername: "operator", adminPassword: "Pass-word-1" },
            networkProfile: { networkInterfaces: [{ id: nic(0) }] },
            ...properties,
        },
    };
}

export function nic(at: number): string {
    return idOf(`Microsoft.Network/networkInterfaces/nic${at}`);
}

export function machinePath(name: string): string {
    return `Microsoft.Compute/virtualMachines/${name}`;
}

export function diskIdOf(name: string): string {
    return `${GROUP}/providers/Microsoft.Compute/disks/${name}`;
}

/** A body of an empty disk. @param size in GiB */
export function emptyDisk(size = 32, properties: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        properties: { creationData: { createOption: "Empty" }, diskSizeGB: size, ...properties },
    };
}

/** The power state that a machine shows. */
export function powerOf(hub: TestHub, path: string): string | undefined {
    const { body } = hub.call("GET", `${path}/instanceView`);
    const codes = (body.statuses as JsonObject[]).map(({ code }) => `${code}`);
    return codes.find((code) => code.startsWith("PowerState/"))?.slice("PowerState/".length);
}
