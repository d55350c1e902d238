import type { HubState } from "../hub/hub-state.ts";
import type { JsonObject } from "../wire/json.ts";
import { MACHINE_TYPES, type Machine, machineOf, type TagNames } from "./machine.ts";

/** A machine, and the name of its Hub. */
export type Placed = Machine & { hub: string };

/** A machine as scripts are told of it. */
export type ListedMachine = Omit<Placed, "noun" | "tags"> & {
    /** `VM`, or `scale set of 3`. */
    kind: string;
    /** What it promises, by the names of tags. */
    protection: Readonly<Record<string, string>>;
};

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
        const protection = Object.fromEntries(stated);
        yield { ...told, kind, addresses: [...addresses], locks: [...locks], protection } satisfies ListedMachine;
    }
}
