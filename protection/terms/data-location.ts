import { oneOf } from "../../text/name.ts";

/** Where persisted data lives: nowhere, in a separate repository (database, object store), or inside the VM. */
export const DATA_LOCATIONS = ["none", "external", "local"] as const;
export type DataLocation = (typeof DATA_LOCATIONS)[number];

export const parseDataLocation = oneOf(DATA_LOCATIONS, {
    database: "external",
    remote: "external",
    disk: "local",
    vm: "local",
});
