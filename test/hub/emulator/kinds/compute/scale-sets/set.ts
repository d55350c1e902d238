import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf, type TestHub } from "../../../hub.ts";
import { LINUX, LOCATION, SUBNET } from "../plant.ts";

export const SET = "Microsoft.Compute/virtualMachineScaleSets/web";

/** A profile of machines in the subnet. @param more other parts of it */
export function profileBody(more: JsonObject = {}, address: JsonObject = {}): JsonObject {
    const ipConfigurations = [{ name: "ip", properties: { subnet: { id: SUBNET }, ...address } }];
    return {
        storageProfile: { imageReference: LINUX, osDisk: { createOption: "FromImage" } },
        osProfile: { computerNamePrefix: "web", adminUsername: "operator", adminPassword: "Pass-word-1" },
        networkProfile: {
            networkInterfaceConfigurations: [{ name: "nic", properties: { primary: true, ipConfigurations } }],
        },
        ...more,
    };
}

export function setBody(capacity = 2, profile: JsonObject = profileBody(), properties: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        sku: { name: "Standard_F2", capacity },
        properties: { upgradePolicy: { mode: "Manual" }, virtualMachineProfile: profile, ...properties },
    };
}

export function instances(hub: TestHub): JsonObject[] {
    return hub.call("GET", `${SET}/virtualMachines`).body.value as JsonObject[];
}

export function instanceIds(hub: TestHub): string[] {
    return instances(hub).map(({ instanceId }) => `${instanceId}`);
}

export function instanceId(at: number): string {
    return idOf(`${SET}/virtualMachines/${at}`);
}
