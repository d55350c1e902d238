import { resourceListing } from "../console/listings.ts";
import { machineListing } from "../console/machines.ts";
import { NO_FAULTS } from "../faults/faults.ts";
import type { HubState } from "../hub/hub-state.ts";
import { SqliteStore } from "../store/sqlite-store.ts";
import type { JsonObject } from "../wire/json.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { hubOptionsOf } from "./hub-options.ts";
import { knownState } from "./known-state.ts";

interface KeptHub {
    name: string;
    state: HubState;
}

/**
 * All resources of the Hubs in a folder that no process uses, as they were left.
 * @throws StoreProblem where there are none, or a process uses the folder
 */
export function keptResources(folder: string, options: EmulatorOptions): JsonObject[] {
    return kept(folder, options, resourceListing);
}

/** The machines among them, with what they promise. @throws StoreProblem */
export function keptMachines(folder: string, options: EmulatorOptions): JsonObject[] {
    return kept(folder, options, (hubs) => machineListing(hubs, options.tagNames));
}

function kept(
    folder: string,
    options: EmulatorOptions,
    listing: (hubs: readonly KeptHub[]) => Iterable<JsonObject>,
): JsonObject[] {
    const store = SqliteStore.openKept(folder);
    try {
        const hubs = store.hubs.map((name) => {
            const read = { ...store.journal(name), write() {} };
            return {
                name,
                state: knownState(hubOptionsOf({ name }, options, { journal: read, faults: NO_FAULTS })),
            };
        });
        return [...listing(hubs)];
    } finally {
        store.close();
    }
}
