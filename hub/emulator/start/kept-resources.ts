import { resourceListing } from "../console/listings.ts";
import { NO_FAULTS } from "../faults/faults.ts";
import { SqliteStore } from "../store/sqlite-store.ts";
import type { JsonObject } from "../wire/json.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { hubOptionsOf } from "./hub-options.ts";
import { knownState } from "./known-state.ts";

/**
 * All resources of the Hubs in a folder that no process uses, as they were left.
 * @throws StoreProblem where there are none, or a process uses the folder
 */
export function keptResources(folder: string, options: EmulatorOptions): JsonObject[] {
    const store = SqliteStore.openKept(folder);
    try {
        const hubs = store.hubs.map((name) => {
            const read = { ...store.journal(name), write() {} };
            return {
                name,
                state: knownState(hubOptionsOf({ name }, options, { journal: read, faults: NO_FAULTS })),
            };
        });
        return [...resourceListing(hubs)];
    } finally {
        store.close();
    }
}
