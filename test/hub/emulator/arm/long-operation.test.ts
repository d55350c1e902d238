import { describe, expect, test } from "vitest";
import { ArmError } from "../../../../hub/emulator/wire/arm-error.ts";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { type Answered, GROUP, ORIGIN, SUBSCRIPTION, TestHub } from "../hub.ts";
import { machineBody, machinePath, plantedHub } from "../kinds/compute/plant.ts";
import { kindsWith, SLOW } from "./kinds.ts";

const GATEWAY = `${SLOW.type}/x`;
const BODY = { location: "west", properties: {} };

function slowHub(options: ConstructorParameters<typeof TestHub>[0] = {}): TestHub {
    return new TestHub(options, undefined, kindsWith(SLOW));
}

/** What is answered where a header of an answer leads to. */
function follow(hub: TestHub, { headers }: Answered, header: string): Answered {
    return hub.call("GET", (headers?.[header] ?? "").replace(ORIGIN, ""));
}

function stateOf({ body }: Answered): unknown {
    return (body.properties as JsonObject | undefined)?.provisioningState;
}

describe("a long operation", () => {
    test("is told of by its headers, and ends after its time", () => {
        const hub = slowHub();

        const created = hub.call("PUT", GATEWAY, BODY);
        expect(created.status).toBe(201);
        expect(created.headers).toMatchObject({ "retry-after": "1" });
        expect(created.headers?.["azure-asyncoperation"]).toMatch(
            new RegExp(
                `^${ORIGIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network/locations/west/operations/`,
            ),
        );
        expect(stateOf(created)).toBe("Creating");
        expect(follow(hub, created, "azure-asyncoperation")).toMatchObject({
            status: 200,
            headers: { "retry-after": "1" },
            body: { status: "InProgress", startTime: "2026-01-01T00:00:01.000Z" },
        });

        hub.settle();
        expect(follow(hub, created, "azure-asyncoperation").body).toMatchObject({
            status: "Succeeded",
            endTime: "2026-01-01T00:00:02.000Z",
        });
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Succeeded");
    });

    test("a deletion is told of by its Location too", () => {
        const hub = slowHub();
        hub.done("PUT", GATEWAY, BODY);

        const deleted = hub.call("DELETE", GATEWAY);
        expect(deleted.status).toBe(202);
        expect(deleted.body).toEqual({});
        expect(follow(hub, deleted, "location")).toMatchObject({
            status: 202,
            headers: { location: deleted.headers?.location, "retry-after": "1" },
        });
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Deleting");

        hub.settle();
        expect(follow(hub, deleted, "location").status).toBe(204);
        expect(hub.call("GET", GATEWAY).status).toBe(404);
        expect(hub.call("DELETE", GATEWAY).status).toBe(204);
    });

    test("what is done to a resource ends with 200, the only end that contracts have", () => {
        const hub = plantedHub();
        hub.done("PUT", machinePath("db"), machineBody());

        const stopped = hub.call("POST", `${machinePath("db")}/powerOff`);
        expect(follow(hub, stopped, "location").status).toBe(202);
        hub.settle();
        expect(follow(hub, stopped, "location").status).toBe(200);
    });

    test("what is going cannot be written, and going twice is going once", () => {
        const hub = slowHub();
        hub.done("PUT", GATEWAY, BODY);
        const first = hub.call("DELETE", GATEWAY);

        expect(hub.refusal("PUT", GATEWAY, BODY)).toMatch(/^409 AnotherOperationInProgress/);
        expect(hub.refusal("PATCH", GATEWAY, { tags: {} })).toMatch(/^409 AnotherOperationInProgress/);
        expect(hub.call("DELETE", GATEWAY)).toMatchObject({ status: 202, headers: first.headers });

        hub.settle();
        hub.done("PUT", GATEWAY, BODY);
        hub.settle(10_000);
        expect(hub.call("GET", GATEWAY).status).toBe(200);
    });

    test("a second write has the last word on the state", () => {
        const hub = slowHub();
        hub.call("PUT", GATEWAY, BODY);
        hub.settle(500);
        hub.call("PUT", GATEWAY, BODY);

        hub.settle(500);
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Updating");
        hub.settle(500);
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Succeeded");
    });

    test("one that fails late says so, and leaves what it was about", () => {
        const lateFailure = (_type: string, id: string) =>
            id.endsWith("/x") ? new ArmError(409, "AllocationFailed", "There is no room.") : undefined;
        const hub = slowHub({ faults: { lateFailure, cores: () => undefined } });
        const error = { code: "AllocationFailed", message: "There is no room." };

        const created = hub.call("PUT", GATEWAY, BODY);
        hub.settle();
        expect(follow(hub, created, "azure-asyncoperation").body).toMatchObject({ status: "Failed", error });
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Failed");

        const deleted = hub.call("DELETE", GATEWAY);
        hub.settle();
        expect(follow(hub, deleted, "location")).toMatchObject({ status: 409, body: { error } });
        expect(stateOf(hub.call("GET", GATEWAY))).toBe("Failed");
        expect(hub.call("PUT", GATEWAY, BODY).status).toBe(200);
    });

    test("goes on after a restart", () => {
        const hub = slowHub();
        const created = hub.call("PUT", GATEWAY, BODY);
        const again = hub.restarted();

        expect(follow(again, created, "azure-asyncoperation").body.status).toBe("InProgress");
        again.settle();
        expect(follow(again, created, "azure-asyncoperation").body.status).toBe("Succeeded");
    });

    test("is nobody's of another subscription, and is forgotten after a day", () => {
        const other = { id: "00000000-0000-4000-8000-00000000000c", name: "other" };
        const hub = slowHub({ subscriptions: [{ id: SUBSCRIPTION, name: "test" }, other] });
        const created = hub.call("PUT", GATEWAY, BODY);
        const path = (created.headers?.["azure-asyncoperation"] ?? "").replace(ORIGIN, "");

        expect(hub.refusal("GET", path.replace(SUBSCRIPTION, other.id))).toMatch(/^404 OperationNotFound/);
        expect(hub.refusal("GET", path.replace("Microsoft.Network", "Microsoft.Compute"))).toMatch(/^404/);
        hub.settle();
        expect(hub.call("GET", path).status).toBe(200);
        hub.settle(24 * 60 * 60 * 1000 + 1);
        expect(hub.call("GET", path).status).toBe(404);
    });
});

describe("a group that goes", () => {
    test("takes nothing in any more, and goes with everything in it", () => {
        const hub = slowHub();
        hub.done("PUT", GATEWAY, BODY);

        const deleted = hub.call("DELETE", GROUP);
        expect(deleted).toMatchObject({ status: 202, headers: { "retry-after": "1" } });
        expect(stateOf(hub.call("GET", GROUP))).toBe("Deleting");
        expect(hub.refusal("PUT", GATEWAY, BODY)).toBe(
            "409 ResourceGroupBeingDeleted: The resource group 'g' is in deprovisioning state and cannot perform this operation.",
        );
        expect(hub.refusal("DELETE", GATEWAY)).toMatch(/^409 ResourceGroupBeingDeleted/);
        expect(hub.refusal("PUT", GROUP, { location: "west" })).toMatch(/^409 ResourceGroupBeingDeleted/);
        expect(hub.call("DELETE", GROUP)).toMatchObject({ status: 202, headers: deleted.headers });
        expect(follow(hub, deleted, "location").status).toBe(202);

        hub.settle();
        expect(follow(hub, deleted, "location").status).toBe(200);
        expect(hub.refusal("GET", GROUP)).toBe("404 ResourceGroupNotFound: Resource group 'g' could not be found.");
        expect(hub.refusal("DELETE", GROUP)).toMatch(/^404 ResourceGroupNotFound/);
        hub.done("PUT", GROUP, { location: "west" });
        expect(hub.call("GET", GATEWAY).status).toBe(404);
    });
});
