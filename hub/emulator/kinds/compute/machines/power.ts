import type { HubView } from "../../../state/hub-view.ts";
import { nameOf } from "../../../state/places.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Acted, Action, Asked } from "../../kind.ts";
import { checkNoAccess } from "../disks/access.ts";
import { notAllowed } from "../refusals.ts";
import { type PowerState, type Runtime, runtimeOf } from "../runtime/runtime.ts";

/** What can be done to a machine or an instance of a scale set, and what it comes to. */
const DEEDS: Readonly<
    Record<string, { goal: PowerState | "same"; check?: (machine: Resource, hub: HubView, deed: string) => void }>
> = {
    start: { goal: "running", check: checkStart },
    restart: { goal: "running", check: checkUp },
    redeploy: { goal: "running", check: checkAllocated },
    powerOff: { goal: "stopped", check: checkAllocated },
    deallocate: { goal: "deallocated" },
    reimage: { goal: "same" },
    reimageAll: { goal: "same" },
    reapply: { goal: "same" },
    performMaintenance: { goal: "same" },
};

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machines?view=rest-compute-2020-06-01 */
export const powerActions: Readonly<Record<string, Action>> = Object.fromEntries(
    ["start", "restart", "redeploy", "powerOff", "deallocate", "reapply", "performMaintenance"].map((deed) => [
        deed,
        ({ resource, hub }: Asked) => done(deed, resource, hub),
    ]),
);

/** @throws ArmError where the machine is not in the state for it */
export function done(deed: string, machine: Resource, hub: HubView): Acted {
    const { goal = "same", check } = DEEDS[deed] ?? {};
    check?.(machine, hub, deed);
    const own = runtimeOf(machine);
    return becoming(machine, goal === "same" ? own.power : goal, hub);
}

/** A machine on its way to a state. */
export function becoming(machine: Resource, goal: PowerState, hub: HubView): Acted {
    const { goal: _before, ...own } = runtimeOf(machine);
    const since = new Date(hub.options.now()).toISOString();
    const reached = { ...own, power: goal, since } satisfies Runtime;
    return {
        isLong: true,
        changes: [{ put: withRuntime(machine, { ...own, goal }, "Updating") }],
        effects: [{ settle: machine.id, properties: { instanceView: { ...reached } as JsonObject } }],
    };
}

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machines/generalize?view=rest-compute-2020-06-01 */
export const generalize: Action = ({ resource }) => {
    const own = runtimeOf(resource);
    if (own.power === "running") {
        throw notAllowed(
            `Operation 'generalize' is not allowed on VM '${resource.name}' since the VM is running. Please power off explicitly in ` +
                "case you shut down the VM from inside the guest operating system.",
        );
    }
    return { changes: [{ put: withRuntime(resource, { ...own, isGeneralized: true }) }] };
};

function withRuntime(machine: Resource, runtime: Runtime, state?: string): Resource {
    const properties = { ...objectIn(machine.body, "properties"), instanceView: { ...runtime } as JsonObject };
    const own = state === undefined ? properties : { ...properties, provisioningState: state };
    return { ...machine, body: { ...machine.body, properties: own } };
}

function checkStart(machine: Resource, hub: HubView, deed: string): void {
    if (runtimeOf(machine).isGeneralized) {
        throw notAllowed(`Operation '${deed}' is not allowed on VM '${machine.name}' since the VM is generalized.`);
    }
    const storage = objectIn(objectIn(machine.body, "properties"), "storageProfile");
    for (const { managedDisk } of [objectIn(storage, "osDisk"), ...objectsIn(storage, "dataDisks")]) {
        const disk = hub.resources.get(
            textIn(objectIn({ managedDisk: managedDisk ?? null }, "managedDisk"), "id") ?? "",
        );
        if (disk) {
            checkNoAccess(disk, hub, `starting ${nameOf(machine.id)}`);
        }
    }
}

function checkUp(machine: Resource, hub: HubView, deed: string): void {
    checkAllocated(machine, hub, deed);
    if (runtimeOf(machine).power !== "running") {
        throw notAllowed("The operation requires the VM to be running (or set to run).");
    }
}

function checkAllocated(machine: Resource, _hub: HubView, deed: string): void {
    if (runtimeOf(machine).power === "deallocated") {
        throw notAllowed(
            `Operation '${deed}' is not allowed on VM '${machine.name}' since the VM is either deallocated or marked to be deallocated.`,
        );
    }
}
