import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../wire/json.ts";

export type PowerState = "running" | "stopped" | "deallocated";

/** What a machine does now. Kept as `properties.instanceView`, of which only some reads tell, and in another form. */
export interface Runtime {
    power: PowerState;
    /** What an operation on it leads to. */
    goal?: PowerState;
    isGeneralized?: boolean;
    /** When it was last changed, in ISO 8601. */
    since: string;
    /** Where it stands in its availability set. */
    faultDomain?: number;
    updateDomain?: number;
}

/** @param machine or an instance of a scale set */
export function runtimeOf({ body }: Resource): Runtime {
    const kept = objectIn(objectIn(body, "properties"), "instanceView");
    const [goal, faultDomain] = [powerStateIn(kept, "goal"), numberIn(kept, "faultDomain")];
    const updateDomain = numberIn(kept, "updateDomain");
    return {
        power: powerStateIn(kept, "power") ?? "running",
        since: textIn(kept, "since") ?? "",
        ...(goal === undefined ? {} : { goal }),
        ...(kept.isGeneralized === true ? { isGeneralized: true } : {}),
        ...(faultDomain === undefined ? {} : { faultDomain }),
        ...(updateDomain === undefined ? {} : { updateDomain }),
    };
}

/** What a new machine does. @param domains where it stands in its availability set */
export function newRuntime(
    { options }: HubView,
    domains: { faultDomain?: number; updateDomain?: number } = {},
): JsonObject {
    return { power: "running", since: new Date(options.now()).toISOString(), ...domains };
}

/** Whether it has not been stopped, whatever comes of what is being done to it. */
export function isRunning(machine: Resource): boolean {
    return runtimeOf(machine).power === "running";
}

export function isDeallocated(machine: Resource): boolean {
    return runtimeOf(machine).power === "deallocated";
}

function powerStateIn(kept: JsonObject, member: string): PowerState | undefined {
    const value = kept[member];
    return value === "running" || value === "stopped" || value === "deallocated" ? value : undefined;
}
