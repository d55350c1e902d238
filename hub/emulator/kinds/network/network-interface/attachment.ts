import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";

/** The first three bytes of the addresses of machines on Microsoft's hypervisor: https://standards-oui.ieee.org/oui/oui.txt */
const VENDOR = "00-1D-D8";

/** The machine that a network interface is attached to. */
export function machineOf(hub: HubView, networkInterface: string): Resource | undefined {
    for (const key of hub.resources.naming(networkInterface)) {
        const resource = hub.resources.get(key);
        if (resource?.type === "Microsoft.Compute/virtualMachines") {
            return resource;
        }
    }
    return undefined;
}

/** What a network interface has only while it is attached to a machine. @param guid that its hardware address is made of */
export function attachmentOf(hub: HubView, networkInterface: string, guid: string): JsonObject {
    const machine = machineOf(hub, networkInterface);
    if (!machine) {
        return {};
    }
    const profile = objectIn(objectIn(machine.body, "properties"), "networkProfile");
    const all = objectsIn(profile, "networkInterfaces");
    const own = all.find((one) => keyOf(textIn(one, "id") ?? "") === keyOf(networkInterface));
    const isPrimary = all.length === 1 || (own !== undefined && objectIn(own, "properties").primary === true);
    return { virtualMachine: { id: machine.id }, primary: isPrimary, macAddress: hardwareAddressOf(guid) };
}

function hardwareAddressOf(guid: string): string {
    const digits = guid
        .replace(/[^\da-f]/gi, "")
        .slice(-6)
        .toUpperCase()
        .padStart(6, "0");
    return `${VENDOR}-${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;
}
