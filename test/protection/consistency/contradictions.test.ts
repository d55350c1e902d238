import { describe, expect, it, vi } from "vitest";
import { contradictions } from "../../../protection/consistency/contradictions.ts";
import { failoverMismatch } from "../../../protection/consistency/failovers.ts";
import { localDataUncopied, localDataUnprotected } from "../../../protection/consistency/local-data.ts";
import { misplacedFields } from "../../../protection/consistency/misplaced-fields.ts";
import { restoreMismatch, restoresOf } from "../../../protection/consistency/restores.ts";
import type { Stated } from "../../../protection/consistency/stated.ts";
import type { Field } from "../../../protection/tags/fields.ts";
import { tagName } from "../../../protection/tags/vocabulary.ts";
import { RESTORE_SCHEMES, type RestoreScheme } from "../../../protection/terms/backup.ts";

const stated = (known: Partial<Stated>, ...fields: Field[]): Stated => ({
    has: (field) => fields.includes(field),
    tag: tagName,
    ...known,
});
const vmByAgent = { schemes: ["backup"], backupMethod: "agent", restore: "vm" } as const;
const guestOfVm = { schemes: ["replication"], replicationLevel: "vm", failover: "guest" } as const;

describe("fields that contradict the schemes", () => {
    it.each<[Stated, Field[]]>([
        [stated({}, "backupMethod", "failover"), []],
        [stated({ schemes: ["backup"] }, "backupMethod", "standby", "loadBalancer"), []],
        [stated({ schemes: ["backup"] }, "failover", "unprotectedUntil"), ["failover", "unprotectedUntil"]],
        [stated({ schemes: ["high-availability"] }, "backupMethod", "failover"), []],
        [stated({ schemes: ["replication"] }, "restore", "failover"), ["restore"]],
        [stated({ schemes: ["none"] }, "standby", "restore", "loadBalancer"), ["restore", "standby", "loadBalancer"]],
    ])("%#: are %j", (machine, fields) => {
        expect(misplacedFields(machine).map(({ field }) => field)).toEqual(fields);
    });
});

describe("each contradiction by itself", () => {
    it("is of local data that nothing protects", () => {
        expect(localDataUnprotected(stated({ schemes: ["none"], data: "local" }))?.field).toBe("data");
        expect(localDataUnprotected(stated({ schemes: ["none"], data: "external" }))).toBeUndefined();
        expect(localDataUnprotected(stated({ schemes: ["backup"], data: "local" }))).toBeUndefined();
        expect(localDataUnprotected(stated({ data: "local" }))).toBeUndefined();
    });

    it("is of local data of a group that nothing copies", () => {
        const group = { schemes: ["high-availability"], data: "local" } as const;
        expect(localDataUncopied(stated(group))?.fix).toContain('"external"');
        expect(localDataUncopied(stated({ ...group, data: "external" }))).toBeUndefined();
        expect(localDataUncopied(stated({ ...group, schemes: ["backup"] }))).toBeUndefined();
        expect(localDataUncopied(stated({ data: "local" }))).toBeUndefined();
        expect(localDataUncopied(stated(group, "replicationTarget"))).toBeUndefined();
        const backedUp = { ...group, schemes: ["high-availability", "backup"] } as const;
        expect(localDataUncopied(stated({ ...backedUp, backupMethod: "agent" }))).toBeUndefined();
        expect(localDataUncopied(stated({ ...backedUp, backupMethod: "snapshot" }))?.field).toBe("data");
    });

    it("is of a failover that the level does not allow", () => {
        expect(failoverMismatch(stated(guestOfVm))?.fix).toContain('"product"');
        expect(failoverMismatch(stated({ ...guestOfVm, replicationLevel: "guest" }))).toBeUndefined();
        // The fields have no place there, which is told already.
        expect(failoverMismatch(stated({ ...guestOfVm, schemes: ["backup"] }))).toBeUndefined();
    });

    it("is of a restore scheme that neither the method nor the product delivers", () => {
        expect(restoreMismatch(stated(vmByAgent))?.fix).toContain('"app-data"');
        expect(restoreMismatch(stated({ ...vmByAgent, deliverable: ["disks"] }))?.fix).toContain('"app-data"');
        expect(restoreMismatch(stated({ ...vmByAgent, deliverable: ["disks", "vm"] }))).toBeUndefined();
        expect(restoreMismatch(stated({ ...vmByAgent, backupMethod: "snapshot" }))).toBeUndefined();
        expect(restoreMismatch(stated({ ...vmByAgent, schemes: ["none"] }))).toBeUndefined();
        // Without data within it a machine can be redeployed, but no agent brings it back as it was.
        expect(restoreMismatch(stated({ ...vmByAgent, data: "external" }, "data"))?.fix).toContain('"app-data"');
        expect(restoresOf({ backupMethod: "hypervisor" })).toEqual(RESTORE_SCHEMES);
        expect(restoresOf({ backupMethod: "agent", deliverable: ["app-data", "vm"] })).toEqual([
            ...["app-data", "redeploy", "vm"],
        ]);
    });

    it("asks what the product delivers only where the method does not deliver it", () => {
        const asked = (restore: RestoreScheme) => {
            const deliverable = vi.fn(() => []);
            restoreMismatch(
                Object.defineProperty(stated({ ...vmByAgent, restore }), "deliverable", { get: deliverable }),
            );
            return deliverable.mock.calls.length > 0;
        };
        expect([asked("app-data"), asked("vm")]).toEqual([false, true]);
    });

    it("is one of all", () => {
        const all = stated({ ...guestOfVm, ...vmByAgent, schemes: ["backup", "replication"] }, "unprotectedReason");
        expect(contradictions(all).map(({ field }) => field)).toEqual(["unprotectedReason", "failover", "restore"]);
    });
});
