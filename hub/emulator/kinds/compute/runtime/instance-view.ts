import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { type PowerState, type Runtime, runtimeOf } from "./runtime.ts";

/** The version of the agent that the emulator's guests seem to have. */
const AGENT = "2.7.41491.1075";

/** What a machine or an instance of a scale set does. @see https://learn.microsoft.com/rest/api/compute/virtual-machines/instance-view?view=rest-compute-2020-06-01 */
export function instanceViewOf(machine: Resource, extensions: readonly Resource[]): JsonObject {
    const properties = objectIn(machine.body, "properties");
    const runtime = runtimeOf(machine);
    const storage = objectIn(properties, "storageProfile");
    const disks = [objectIn(storage, "osDisk"), ...objectsIn(storage, "dataDisks")];
    const { faultDomain, updateDomain, power, since } = runtime;
    return {
        ...(faultDomain === undefined ? {} : { platformFaultDomain: faultDomain }),
        ...(updateDomain === undefined ? {} : { platformUpdateDomain: updateDomain }),
        ...(power === "running" ? { vmAgent: agentOf(since) } : {}),
        disks: disks.flatMap((disk) => {
            const name = textIn(disk, "name");
            return name === undefined ? [] : [{ name, statuses: [provisioned("Succeeded", since)] }];
        }),
        ...(extensions.length === 0 ? {} : { extensions: extensions.map((one) => extensionViewOf(one, since)) }),
        statuses: statusesOf(textIn(properties, "provisioningState") ?? "Succeeded", runtime),
    };
}

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machine-extensions/get?view=rest-compute-2020-06-01 */
export function extensionViewOf({ name, body }: Resource, time: string): JsonObject {
    const properties = objectIn(body, "properties");
    return {
        name,
        type: `${textIn(properties, "publisher")}.${textIn(properties, "type")}`,
        typeHandlerVersion: textIn(properties, "typeHandlerVersion") ?? "",
        statuses: [provisioned(textIn(properties, "provisioningState") ?? "Succeeded", time)],
    };
}

/** @param state of provisioning */
export function provisioned(state: string, time: string): JsonObject {
    const level = state === "Failed" ? "Error" : "Info";
    const displayStatus = state === "Succeeded" || state === "Failed" ? `Provisioning ${state.toLowerCase()}` : state;
    return { code: `ProvisioningState/${state.toLowerCase()}`, level, displayStatus, time };
}

function statusesOf(state: string, { power, goal, isGeneralized, since }: Runtime): JsonObject[] {
    const told = goal !== undefined && goal !== power && state === "Updating" ? UNDERWAY[goal] : power;
    const now = state === "Creating" ? "starting" : told;
    return [
        provisioned(state, since),
        ...(isGeneralized ? [{ code: "OSState/generalized", level: "Info", displayStatus: "VM generalized" }] : []),
        { code: `PowerState/${now}`, level: "Info", displayStatus: `VM ${now}` },
    ];
}

const UNDERWAY: Readonly<Record<PowerState, string>> = {
    running: "starting",
    stopped: "stopping",
    deallocated: "deallocating",
};

function agentOf(time: string): JsonObject {
    const message = "GuestAgent is running and accepting new configurations.";
    const code = "ProvisioningState/succeeded";
    return { vmAgentVersion: AGENT, statuses: [{ code, level: "Info", displayStatus: "Ready", message, time }] };
}
