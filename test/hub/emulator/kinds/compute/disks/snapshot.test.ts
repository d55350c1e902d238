import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { idOf } from "../../../hub.ts";
import { diskIdOf, emptyDisk, LOCATION, machineBody, machinePath, plantedHub } from "../plant.ts";

const SAVED = "Microsoft.Compute/snapshots/saved";
const DATA = "Microsoft.Compute/disks/data";

function snapshotOf(sourceResourceId: string, properties: JsonObject = {}): JsonObject {
    return {
        location: LOCATION,
        properties: { creationData: { createOption: "Copy", sourceResourceId }, ...properties },
    };
}

describe("a snapshot", () => {
    test("is full, and as large as its disk", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk(48, { osType: "Linux" }));
        const { status } = hub.call("PUT", SAVED, snapshotOf(diskIdOf("data")));
        hub.settle();

        expect(status).toBe(202);
        expect(hub.call("GET", SAVED).body).toMatchObject({
            id: idOf(SAVED),
            sku: { name: "Standard_LRS", tier: "Standard" },
            properties: { incremental: false, diskSizeGB: 48, osType: "Linux", provisioningState: "Succeeded" },
        });
        expect(hub.refusal("PUT", `${SAVED}2`, snapshotOf(diskIdOf("data"), { incremental: true }))).toMatch(
            /^400 InvalidParameter: .*incremental/,
        );
    });

    test("outlives its disk, and a disk is made of it", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk(48));
        hub.done("PUT", SAVED, snapshotOf(diskIdOf("data")));
        hub.done("DELETE", DATA);

        hub.done("PUT", SAVED, { ...hub.call("GET", SAVED).body, tags: { a: "b" } });
        hub.done("PUT", DATA, snapshotOf(idOf(SAVED)));
        expect(hub.call("GET", DATA).body).toMatchObject({ properties: { diskSizeGB: 48 } });
        hub.done("DELETE", SAVED);
        expect(hub.call("GET", SAVED).status).toBe(404);
    });

    test("is taken of the disk of a machine only while that is stopped", () => {
        const hub = plantedHub();
        hub.done("PUT", machinePath("db"), machineBody());
        const [disk] = hub.call("GET", "Microsoft.Compute/disks").body.value as { id: string; name: string }[];

        expect(hub.refusal("PUT", SAVED, snapshotOf(disk?.id ?? ""))).toBe(
            `409 OperationNotAllowed: Cannot create a snapshot of disk ${disk?.name} while it is attached to running VM ` +
                `${idOf(machinePath("db"))}. Please stop your VM and retry the operation.`,
        );
        hub.done("POST", `${machinePath("db")}/powerOff`);
        hub.done("PUT", SAVED, snapshotOf(disk?.id ?? ""));
        hub.done("POST", `${machinePath("db")}/start`);
        hub.done("PATCH", SAVED, { tags: { a: "b" } });
        expect(hub.call("GET", SAVED).body).toMatchObject({
            tags: { a: "b" },
            properties: { provisioningState: "Succeeded" },
        });
    });

    test("is read from outside", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());
        hub.done("PUT", SAVED, snapshotOf(diskIdOf("data")));

        hub.done("POST", `${SAVED}/beginGetAccess`, { access: "Read", durationInSeconds: 60 });
        expect(hub.refusal("DELETE", SAVED)).toContain("active shared access signature");
        hub.done("POST", `${SAVED}/endGetAccess`);
        hub.done("DELETE", SAVED);
    });

    test("of a kind that Hubs do not have is refused", () => {
        const hub = plantedHub();
        hub.done("PUT", DATA, emptyDisk());

        expect(hub.refusal("PUT", SAVED, { ...snapshotOf(diskIdOf("data")), sku: { name: "Standard_ZRS" } })).toMatch(
            /^400 InvalidParameter: SKU Standard_ZRS is not supported for resource type Snapshot in this region./,
        );
    });
});
