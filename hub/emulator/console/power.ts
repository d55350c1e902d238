import type { HubState } from "../hub/hub-state.ts";
import type { Resource } from "../state/resource.ts";
import { objectIn, objectsIn, textIn } from "../wire/json.ts";

const CODE = "PowerState/";

/** What a machine does: `running`; several: `3 running`, or `2 running, 1 deallocated`. Nothing where none tells it. */
export function powerOf(hub: HubState, machines: readonly Resource[], isSet: boolean): string {
    const powers = machines.map((machine) => powerStateOf(hub, machine)).filter((power) => power !== "");
    if (!isSet) {
        return powers[0] ?? "";
    }
    const counted = Object.entries(Object.groupBy(powers, (power) => power));
    return counted.map(([power, same]) => `${same?.length} ${power}`).join(", ");
}

function powerStateOf(hub: HubState, machine: Resource): string {
    const view = objectIn(objectIn(hub.shown(machine, "instanceView"), "properties"), "instanceView");
    const codes = objectsIn(view, "statuses").map((status) => textIn(status, "code") ?? "");
    return codes.find((code) => code.startsWith(CODE))?.slice(CODE.length) ?? "";
}
