import type { HubState } from "../hub/hub-state.ts";
import type { JsonObject } from "../wire/json.ts";
import { MACHINE_TYPES, type Machine, machineOf, type TagNames } from "./machine.ts";

/** A machine, and the name of its Hub. */
export type Placed = Machine & { hub: string };

/** The machines and scale sets of Hubs, each looked at when its turn comes. */
export function* machinesOf(hubs: readonly { name: string; state: HubState }[]): Iterable<Placed> {
    for (const { name: hub, state } of hubs) {
        for (const { id } of state.options.subscriptions) {
            for (const key of MACHINE_TYPES.flatMap((type) => state.resources.ofType(id, type).after(""))) {
                const resource = state.resources.get(key);
                if (resource) {
                    yield { hub, ...machineOf(state, resource) };
                }
            }
        }
    }
}

/** The same for scripts: what a machine promises stands together, by the names of tags that the platform uses. */
export function* machineListing(
    hubs: readonly { name: string; state: HubState }[],
    { columns, others }: TagNames,
): Iterable<JsonObject> {
    for (const { tags, noun: kind, addresses, locks, ...told } of machinesOf(hubs)) {
        const stated = [...columns, ...others].flatMap((name) => {
            const value = tags.get(name.toLowerCase());
            return value === undefined ? [] : [[name, value]];
        });
        yield { ...told, kind, addresses: [...addresses], locks: [...locks], protection: Object.fromEntries(stated) };
    }
}
