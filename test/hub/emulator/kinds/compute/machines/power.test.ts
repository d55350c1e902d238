import { describe, expect, test } from "vitest";
import { ArmError } from "../../../../../../hub/emulator/wire/arm-error.ts";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { diskIdOf, machineBody, machinePath, plantedHub, powerOf } from "../plant.ts";

const DB = machinePath("db");

function madeHub() {
    const hub = plantedHub();
    hub.done("PUT", DB, machineBody());
    return hub;
}

describe("the power of a machine", () => {
    test.each([
        ["powerOff", "stopping", "stopped"],
        ["deallocate", "deallocating", "deallocated"],
        ["restart", "running", "running"],
        ["redeploy", "running", "running"],
        ["reapply", "running", "running"],
    ])("%s: %s, then %s", (deed, meanwhile, after) => {
        const hub = madeHub();
        const { status, headers, body } = hub.call("POST", `${DB}/${deed}`);

        expect({ status, body }).toEqual({ status: 202, body: {} });
        expect(headers).toMatchObject({ location: expect.any(String), "azure-asyncoperation": expect.any(String) });
        expect(hub.call("GET", DB).body).toMatchObject({ properties: { provisioningState: "Updating" } });
        expect(powerOf(hub, DB)).toBe(meanwhile);
        hub.settle();
        expect(hub.call("GET", DB).body).toMatchObject({ properties: { provisioningState: "Succeeded" } });
        expect(powerOf(hub, DB)).toBe(after);
    });

    test("comes back", () => {
        const hub = madeHub();
        hub.done("POST", `${DB}/deallocate`);

        hub.call("POST", `${DB}/START`);
        expect(powerOf(hub, DB)).toBe("starting");
        hub.settle();
        expect(powerOf(hub, DB)).toBe("running");
    });

    test("stays where the operation fails", () => {
        let isFailing = false;
        const lateFailure = () => (isFailing ? new ArmError(500, "InternalServerError", "told so") : undefined);
        const hub = plantedHub({ faults: { lateFailure, cores: () => undefined } });
        hub.done("PUT", DB, machineBody());
        isFailing = true;

        hub.done("POST", `${DB}/deallocate`);
        expect(powerOf(hub, DB)).toBe("running");
        expect(hub.call("GET", DB).body).toMatchObject({ properties: { provisioningState: "Failed" } });
        isFailing = false;
        hub.done("PUT", DB, machineBody());
        expect(hub.call("GET", DB).body).toMatchObject({ properties: { provisioningState: "Succeeded" } });
    });

    test.each<[string, string, string]>([
        [
            "deallocate",
            "powerOff",
            "Operation 'powerOff' is not allowed on VM 'db' since the VM is either deallocated or marked to be deallocated.",
        ],
        [
            "deallocate",
            "restart",
            "Operation 'restart' is not allowed on VM 'db' since the VM is either deallocated or marked to be deallocated.",
        ],
        [
            "deallocate",
            "redeploy",
            "Operation 'redeploy' is not allowed on VM 'db' since the VM is either deallocated or marked to be deallocated.",
        ],
        ["powerOff", "restart", "The operation requires the VM to be running (or set to run)."],
    ])("after %s, %s is refused", (first, second, message) => {
        const hub = madeHub();
        hub.done("POST", `${DB}/${first}`);

        expect(hub.refusal("POST", `${DB}/${second}`)).toBe(`409 OperationNotAllowed: ${message}`);
    });

    test("is none of a machine that is not there", () => {
        expect(plantedHub().refusal("POST", `${DB}/start`)).toMatch(/^404 ResourceNotFound: /);
        expect(plantedHub().refusal("GET", `${DB}/instanceView`)).toMatch(/^404 ParentResourceNotFound: /);
    });

    test("does not return while a disk can be read from outside", () => {
        const hub = madeHub();
        hub.done("POST", `${DB}/deallocate`);
        const [disk] = hub.call("GET", "Microsoft.Compute/disks").body.value as { name: string }[];
        hub.done("POST", `${diskIdOf(disk?.name ?? "")}/beginGetAccess`, { access: "Read", durationInSeconds: 60 });

        expect(hub.refusal("POST", `${DB}/start`)).toMatch(
            /^409 OperationNotAllowed: There is an active shared access signature outstanding for disk db_OsDisk_1_/,
        );
        hub.settle(60_000);
        hub.done("POST", `${DB}/start`);
    });
});

describe("a generalized machine", () => {
    test("is one that was stopped, and does not start any more", () => {
        const hub = madeHub();

        expect(hub.refusal("POST", `${DB}/generalize`)).toMatch(
            /^409 OperationNotAllowed: Operation 'generalize' is not allowed on VM 'db' since the VM is running. Please power off/,
        );
        hub.done("POST", `${DB}/powerOff`);
        const { status, body } = hub.call("POST", `${DB}/generalize`);
        expect({ status, body }).toEqual({ status: 200, body: {} });
        expect(hub.call("GET", `${DB}/instanceView`).body).toMatchObject({
            statuses: expect.arrayContaining([expect.objectContaining({ code: "OSState/generalized" })]),
        });
        expect(hub.refusal("POST", `${DB}/start`)).toBe(
            "409 OperationNotAllowed: Operation 'start' is not allowed on VM 'db' since the VM is generalized.",
        );
    });

    test("on blobs is captured, on disks it is not", () => {
        const hub = plantedHub();
        const body = { vhdPrefix: "p", destinationContainerName: "c", overwriteVhds: false };
        const vhd = { uri: "https://a.blob.west.hub.test/vhds/db.vhd" };
        const { storageProfile } = machineBody().properties as { storageProfile: { imageReference: JsonObject } };
        const osDisk = { createOption: "FromImage", name: "os", vhd };
        hub.done("PUT", DB, machineBody({ storageProfile: { ...storageProfile, osDisk } }));
        hub.done("POST", `${DB}/powerOff`);

        expect(hub.refusal("POST", `${DB}/capture`, body)).toBe(
            "409 OperationNotAllowed: Capture operation cannot be completed because the VM is not generalized.",
        );
        hub.done("POST", `${DB}/generalize`);
        expect(hub.refusal("POST", `${DB}/capture`, {})).toMatch(
            /Required parameter 'parameters.vhdPrefix' is missing/,
        );
        expect(hub.call("POST", `${DB}/capture`, body).status).toBe(202);
        expect(madeHub().refusal("POST", `${DB}/capture`, body)).toMatch(
            /The Capture action is only supported on a Virtual Machine with blob/,
        );
    });
});

describe("boot diagnostics", () => {
    test("are where the machine puts them", () => {
        const hub = madeHub();
        expect(hub.refusal("POST", `${DB}/retrieveBootDiagnosticsData`)).toMatch(
            /^409 OperationNotAllowed: Boot diagnostics is not enabled/,
        );

        hub.done("PUT", "Microsoft.Storage/storageAccounts/logs", {
            location: "west",
            sku: { name: "Standard_LRS" },
            kind: "Storage",
        });
        const bootDiagnostics = { enabled: true, storageUri: "https://logs.blob.west.hub.test/" };
        hub.done("PATCH", DB, { properties: { diagnosticsProfile: { bootDiagnostics } } });
        expect(hub.call("POST", `${DB}/retrieveBootDiagnosticsData`).body).toMatchObject({
            serialConsoleLogBlobUri: "https://logs.blob.west.hub.test/bootdiagnostics-db/db.serialconsole.log",
        });
    });
});
