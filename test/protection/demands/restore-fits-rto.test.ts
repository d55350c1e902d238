import { expect, it } from "vitest";
import { restoreTooLong } from "../../../protection/demands/restore-fits-rto.ts";
import { fromTags } from "../../../protection/plan/tags.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";

const { platform } = readPlatform({ "restore-fits-rto": { rate: "100MB/s", fixed: "10m" } });
const backedUp = {
    ...{ app: "erp", protection: "backup", rto: "30m", rpo: "4h", restore: "disks", "backup-method": "snapshot" },
    ...{ "backup-schedule": "0 */4 * * *", "backup-target": "dc2" },
};
/** @param data the size of all data disks, in GiB; there is no other disk */
function faultsOf(tags: object, data = 1_000): string[] {
    return restoreTooLong(fromTags({ ...backedUp, ...tags }).metadata, platform, { os: 0, data });
}

it("compares what a restore takes with the RTO", () => {
    expect(faultsOf({})).toEqual([expect.stringMatching(/^plan\.rto is 30m, but restoring .* \(1000 GiB\)/)]);
    expect(faultsOf({}, 0)).toEqual([]);
});

it.each([
    ["an RTO that is just met", { rto: "10m" }, 0],
    ["a replica that is failed over to", { protection: "backup,replication" }, 1_000],
    ["replication alone", { protection: "replication" }, 1_000],
    ["a machine without an RTO", { rto: "soon" }, 1_000],
    ["a machine of which nothing is said to be restored", { restore: "all of it" }, 1_000],
    ["a machine that is deployed anew", { restore: "redeploy", "backup-method": "agent", rto: "5m" }, 1_000],
])("does not complain of %s", (_, tags, data) => {
    expect(faultsOf(tags, data)).toEqual([]);
});
