import { notOffered } from "../wire/not-offered.ts";

/** What stands at addresses of its own, which the Hub's resources publish: `https://account.blob.west.hub.test/`. */
const DATA_PLANES: Readonly<Record<string, string>> = {
    blob: "the blobs of storage accounts",
    queue: "the queues of storage accounts",
    table: "the tables of storage accounts",
    vault: "what is in key vaults",
};

/** @throws ArmError where a request is for the contents of a resource, not for Azure Resource Manager */
export function checkPlane(origin: string): void {
    const [, plane = ""] = /^https:\/\/[\w-]+\.(blob|queue|table|vault)\./i.exec(origin) ?? [];
    const what = DATA_PLANES[plane.toLowerCase()];
    if (what !== undefined) {
        throw notOffered(what);
    }
}
