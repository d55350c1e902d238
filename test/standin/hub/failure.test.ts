import messages from "@pulumi/pulumi/proto/provider_pb.js";
import statuses from "@pulumi/pulumi/proto/status_pb.js";
import { describe, expect, it } from "vitest";
import type { Metadata } from "../../../standin/protocol/grpc.ts";
import { fromStruct, type Properties } from "../../../standin/protocol/values.ts";
import { scriptedHub } from "./connected.ts";

const scripted = scriptedHub();
const id = "/subscriptions/S/resourceGroups/app/providers/Microsoft.Compute/disks/data";
const operation = "/subscriptions/S/providers/Microsoft.Compute/locations/west/operations/1";
const disk = "azure-native:compute:Disk";
const inputs = {
    resourceGroupName: "app",
    diskName: "data",
    location: "west",
    creationData: { createOption: "Empty" },
};
const missing = { status: 404, body: { error: { code: "ResourceNotFound", message: "Gone." } } };

describe("A refusal of a Hub reaches the user", () => {
    it.each([
        [
            { error: { code: "NoRegisteredProviderFound", message: "No provider." } },
            'Status=400 Code="NoRegisteredProviderFound" Message="No provider."',
        ],
        [{ code: "Old", message: "Form." }, 'Status=400 Code="Old" Message="{"code":"Old","message":"Form."}"'],
        [{ Message: "No code." }, 'Status=400 Message="{"Message":"No code."}"'],
    ])("%j", async (body, message) => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", { status: 400, body });
        const made = client.create(disk, inputs);
        await expect(made).rejects.toThrow(message);
        expect(await partialState(made)).toBeUndefined();
    });

    it("as it is where it is no JSON", async () => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", { status: 418, body: "<html>teapot</html>" });
        const line = "-".repeat(80);
        await expect(client.create(disk, inputs)).rejects.toThrow(
            [
                `PUT https://${scripted.hub.host}${id}`,
                line,
                "RESPONSE 418: 418 I'm a Teapot",
                "ERROR CODE UNAVAILABLE",
                line,
            ].join("\n"),
        );
    });

    it("and an answer that makes no sense too", async () => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", { status: 200, body: "<html>" });
        await expect(client.create(disk, inputs)).rejects.toThrow(
            "unexpected response from Azure: '<html>', HTTP status: 200",
        );
    });
});

describe("A request is repeated", () => {
    it.each([429, 408, 500, 502, 503, 504])("after a %i, as often as azure-native does", async (status) => {
        const client = await scripted.connect();
        for (let time = 0; time < 3; time++) {
            scripted.hub.next("PUT", { status });
        }
        await client.create(disk, inputs);
        expect(scripted.hub.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(4);
    });

    it("three times and no more", async () => {
        const client = await scripted.connect();
        const error = { code: "ServerBusy", message: "Later." };
        for (let time = 0; time < 5; time++) {
            scripted.hub.next("PUT", { status: 503, body: { error } });
        }
        await expect(client.create(disk, inputs)).rejects.toThrow('Status=503 Code="ServerBusy" Message="Later."');
        expect(scripted.hub.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(4);
    });

    it("after as long as the Hub says", async () => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", { status: 429, headers: { "retry-after": "1" } });
        const start = Date.now();
        await client.create(disk, inputs);
        expect(Date.now() - start).toBeGreaterThan(990);
    });

    it("after the connection broke", async () => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", "drop");
        await client.create(disk, inputs);
        expect(scripted.hub.resource(id)).toBeDefined();
    });

    it("while another operation goes on, but not after another conflict", async () => {
        const client = await scripted.connect();
        scripted.hub.next("PUT", { status: 409, body: { error: { code: "AnotherOperationInProgress", message: "" } } });
        scripted.hub.next("PUT", { status: 409, body: { error: { code: "Conflict", message: "No." } } });
        await expect(client.create(disk, inputs)).rejects.toThrow('Status=409 Code="Conflict"');
    });
});

describe("A resource that was made but not to the end", () => {
    it("is in the state as it is, with the reason", async () => {
        const client = await scripted.connect();
        accept();
        scripted.hub.next("GET", () => {
            scripted.hub.put(id, { id, properties: { provisioningState: "Failed" } });
            const error = { code: "DiskFull", message: "There is no room." };
            return { status: 200, body: { status: "Failed", error } };
        });
        const made = await partialState(client.create(disk, inputs));
        expect(made).toEqual({
            id,
            reasons: ['Status=200 Code="DiskFull" Message="There is no room."'],
            inputs,
            outputs: { azureApiVersion: "2024-03-02", id, provisioningState: "Failed" },
        });
    });

    it("is in the state also where it cannot be read", async () => {
        const client = await scripted.connect();
        accept();
        scripted.hub.next("GET", { status: 400, body: { error: { code: "Broken", message: "Operation lost." } } });
        const made = await partialState(client.create(disk, inputs));
        const [reason] = made?.reasons ?? [];
        expect(made).toMatchObject({ id, outputs: {} });
        expect(reason).toBe(
            'resource created but read failed Status=404 Code="ResourceNotFound" Message="Gone.": Status=400 Code="Broken" Message="Operation lost."',
        );
    });

    it("is in the state after a change that did not end, too", async () => {
        const client = await scripted.connect();
        scripted.hub.put(id, { id });
        scripted.hub.next("PUT", { status: 200, body: { properties: { provisioningState: "Updating" } } });
        scripted.hub.next("GET", { status: 200, body: { properties: { provisioningState: "Canceled" } } });
        const change = client.update(disk, id, { olds: {}, oldInputs: inputs, news: inputs });
        expect(await partialState(change)).toMatchObject({ id, reasons: [expect.stringMatching(/^Status=200/)] });
    });
});

describe("An operation ends", () => {
    it("when the engine is interrupted, and the state has the resource", async () => {
        const client = await scripted.connect({}, { pace: { updatePoll: 60_000 } });
        accept();
        const polled = new Promise<void>((resolve) => {
            scripted.hub.next("GET", () => {
                resolve();
                return { status: 200, body: { status: "InProgress" } };
            });
        });
        const made = partialState(client.create(disk, inputs));
        await polled;
        await client.cancel();
        expect(await made).toMatchObject({ id, reasons: [expect.stringContaining("context canceled")] });
    });

    it("when it takes longer than the program allows", async () => {
        const client = await scripted.connect({}, { pace: { updatePoll: 60_000 } });
        accept();
        scripted.hub.next("GET", { status: 200, body: { status: "InProgress" } });
        const made = await partialState(client.create(disk, inputs, { timeout: 0.3 }));
        expect(made).toMatchObject({ id, reasons: [expect.stringContaining("operation timed out")] });
    });

    it("when the Hub does not answer", async () => {
        const client = await scripted.connect({}, { pace: { answer: 300 } });
        scripted.hub.next("PUT", "silence");
        await expect(client.create(disk, inputs)).rejects.toThrow(
            `${scripted.hub.host} did not answer within 0.3 seconds`,
        );
    });

    it("when the Hub has gone", async () => {
        const client = await scripted.connect();
        for (let time = 0; time < 4; time++) {
            scripted.hub.next("GET", "drop");
        }
        await expect(client.create(disk, inputs)).rejects.toThrow(
            `Get "${scripted.hub.url}${id}?api-version=2024-03-02": `,
        );
    });
});

function accept(): void {
    const { hub } = scripted;
    hub.next("PUT", { status: 202, headers: { "azure-asyncoperation": `${hub.url}${operation}` } });
    hub.next("GET", missing);
}

/** What an engine would keep of a resource whose request failed. */
async function partialState(made: Promise<unknown>) {
    const error = (await made.then(
        () => undefined,
        (reason) => reason,
    )) as { metadata?: Metadata } | undefined;
    const [bytes] = error?.metadata?.get("grpc-status-details-bin") ?? [];
    const [detail] = bytes ? statuses.Status.deserializeBinary(bytes as Buffer).getDetailsList() : [];
    if (!detail) {
        return undefined;
    }
    expect(detail.getTypeName()).toBe("pulumirpc.ErrorResourceInitFailed");
    const failed = messages.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
    return {
        id: failed.getId(),
        reasons: failed.getReasonsList(),
        inputs: fromStruct(failed.getInputs()) as Properties,
        outputs: fromStruct(failed.getProperties()) as Properties,
    };
}
