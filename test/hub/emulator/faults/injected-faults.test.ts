import { afterEach, describe, expect, it, vi } from "vitest";
import { InjectedFaults } from "../../../../hub/emulator/faults/injected-faults.ts";
import { parseFault } from "../../../../hub/emulator/faults/parse-fault.ts";
import type { Asking } from "../../../../hub/emulator/faults/server-faults.ts";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { machineBody, machinePath, plantedHub } from "../kinds/compute/plant.ts";

const DISKS = "Microsoft.Compute/disks";
const ID = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/d";

function faultsOf(...texts: string[]): InjectedFaults {
    const faults = new InjectedFaults();
    for (const text of texts) {
        faults.add(parseFault(text));
    }
    return faults;
}

function asking(method = "PUT", type: string | undefined = DISKS, path = ID): Asking {
    return { method, path, type: () => type };
}

/** What so many requests meet, one after the other. */
function met<T>(faults: InjectedFaults, count: number, of: (met: ReturnType<InjectedFaults["meet"]>) => T): T[] {
    return Array.from({ length: count }, () => of(faults.meet(asking())));
}

afterEach(() => vi.useRealTimers());

describe("faults of requests", () => {
    it("happen to every nth, and end after so many", () => {
        const statuses = met(faultsOf("503 every 2 first 2"), 8, (one) => one?.reply?.status);
        expect(statuses).toEqual([undefined, 503, undefined, 503, undefined, undefined, undefined, undefined]);
    });

    it.each([
        ["503 on PUT", asking("GET"), false],
        ["503 on put", asking("PUT"), true],
        ["503 on Microsoft.Compute/*", asking("GET"), true],
        ["503 on Microsoft.Network/*", asking("GET"), false],
        ["503 on DELETE microsoft.compute/disks", asking("DELETE"), true],
        ["503 on /subscriptions/*", asking("GET"), true],
        ["503 on /tenant/oauth2/*", { ...asking("POST"), path: "/tenant/oauth2/token", type: () => undefined }, true],
        ["503", { ...asking("POST"), path: "/tenant/oauth2/token", type: () => undefined }, false],
    ])("%s: %j is met: %s", (text, request, expected) => {
        expect(faultsOf(text).meet(request) !== undefined).toBe(expected);
    });

    it("count what they saw and met", () => {
        const faults = faultsOf("drop every 3 on PUT");
        met(faults, 7, () => 0);
        faults.meet(asking("GET"));
        expect(faults.all).toMatchObject([{ id: 1, seen: 7, met: 2 }]);
    });

    it("wait by the same sequence in every run, within a range", () => {
        const waits = (text: string) => met(faultsOf(text), 200, (one) => one?.wait ?? -1);
        const first = waits("latency 10ms to 20ms");
        expect(waits("latency 10ms to 20ms")).toEqual(first);
        expect(waits("latency 10ms to 20ms seed 2")).not.toEqual(first);
        expect([Math.min(...first), Math.max(...first)]).toEqual([10, 20]);
        expect(new Set(waits("latency 5ms"))).toEqual(new Set([5]));
    });

    it("add up their waits, and end with the first answer or break", () => {
        const faults = faultsOf("latency 10ms", "latency 20ms", "drop after", "429 retry-after 7");
        expect(faults.meet(asking())).toEqual({ wait: 30, drop: "after" });
        expect(faults.all.map(({ seen }) => seen)).toEqual([1, 1, 1, 0]);
    });

    it.each([
        ["429 retry-after 7", "TooManyRequests", "The request is being throttled."],
        ["500", "InternalServerError", "An error occurred."],
        ["503", "ServerTimeout", "The request timed out."],
        ["504", "GatewayTimeout", "The gateway did not receive a response from 'Microsoft.Compute' within the spec"],
        ["502", "BadGateway", "Bad Gateway: this Hub was told to answer so."],
        ["499", "Error", "Error: this Hub was told to answer so."],
    ])("%s answers %s", (text, code, message) => {
        const reply = faultsOf(text).meet(asking())?.reply;
        const error = { code, message: expect.stringContaining(message) };
        expect(reply).toMatchObject({ status: Number(text.slice(0, 3)), body: { error } });
        expect(reply?.headers?.["retry-after"]).toBe(text.includes("retry-after") ? "7" : undefined);
        expect(reply?.headers?.["x-hubguard-fault"]).toBe(text);
    });

    it("end when they are removed", () => {
        const faults = faultsOf("503", "500");
        expect(faults.remove(1)).toBe(true);
        expect(faults.remove(1)).toBe(false);
        expect(faults.meet(asking())?.reply?.status).toBe(500);
        faults.clear();
        expect([faults.meet(asking()), faults.all]).toEqual([undefined, []]);
        expect(faults.add(parseFault("503")).id).toBe(3);
    });
});

describe("faults of operations", () => {
    it("fail the next ones of a type", () => {
        const faults = faultsOf("fail on Microsoft.Compute/* first 1");
        expect(faults.lateFailure("Microsoft.Network/loadBalancers", ID, "PUT")).toBeUndefined();
        expect(faults.lateFailure(DISKS, ID, "PUT")?.code).toBe("InternalExecutionError");
        expect(faults.lateFailure(DISKS, ID, "PUT")).toBeUndefined();
        expect(faults.meet(asking())).toBeUndefined();
    });

    it("fail those that a method begins", () => {
        const faults = faultsOf("fail on DELETE,POST Microsoft.Compute/*");
        expect(faults.lateFailure(DISKS, ID, "PUT")).toBeUndefined();
        expect(faults.lateFailure("Microsoft.Network/loadBalancers", ID, "DELETE")).toBeUndefined();
        expect(faults.lateFailure(DISKS, ID, "DELETE")).toBeDefined();
        expect(faults.lateFailure(DISKS, ID, "POST")).toBeDefined();
    });

    it("fail those of one resource, or all", () => {
        expect(faultsOf("fail on */disks/d").lateFailure(DISKS, ID, "PUT")).toBeUndefined();
        expect(faultsOf("fail on /*/disks/d").lateFailure(DISKS, ID, "PUT")).toBeDefined();
        expect(faultsOf("fail").lateFailure(DISKS, ID, "PUT")).toBeDefined();
    });
});

describe("faults of machines", () => {
    it("leave no cores for another one", () => {
        const faults = faultsOf("cores 1");
        const hub = plantedHub({ faults });
        expect(hub.refusal("PUT", machinePath("db"), machineBody())).toMatch(/^409 \w+: .*cores/i);
        faults.clear();
        expect(hub.call("PUT", machinePath("db"), machineBody()).status).toBe(201);
    });

    it("fail one late, and leave the next try alone", () => {
        const hub = plantedHub();
        const failing = plantedHub({ faults: faultsOf("fail on Microsoft.Compute/virtualMachines first 1") });
        const stateOf = (body: JsonObject) => (body.properties as JsonObject).provisioningState;
        expect(stateOf(failing.done("PUT", machinePath("db"), machineBody()).body)).toBe("Failed");
        expect(stateOf(failing.done("PUT", machinePath("db"), machineBody()).body)).toBe("Succeeded");
        expect(stateOf(hub.done("PUT", machinePath("db"), machineBody()).body)).toBe("Succeeded");
    });
});

describe("faults of deletions", () => {
    it("leave the machine there, and what made it alone", () => {
        const faults = faultsOf("fail on DELETE Microsoft.Compute/virtualMachines first 1");
        const hub = plantedHub({ faults });
        hub.done("PUT", machinePath("db"), machineBody());

        hub.call("DELETE", machinePath("db"));
        hub.settle();
        expect(hub.call("GET", machinePath("db")).body.properties).toMatchObject({ provisioningState: "Failed" });
        hub.done("DELETE", machinePath("db"));
        expect(hub.call("GET", machinePath("db")).status).toBe(404);
    });
});

describe("faults of a Hub", () => {
    it("are what was told last", () => {
        const faults = faultsOf("cores 8", "clock +10m", "cores 4");
        expect([faults.cores(), faults.skew, faults.reach]).toEqual([4, 600_000, "well"]);
        faults.remove(3);
        faults.remove(2);
        expect([faults.cores(), faults.skew]).toEqual([8, 0]);
    });

    it("tell when it goes away and comes back", () => {
        vi.useFakeTimers();
        const faults = new InjectedFaults();
        const reaches: string[] = [];
        faults.onReach = (reach) => reaches.push(reach);
        faults.add(parseFault("away dropped"));
        faults.add(parseFault("away for 30s"));
        vi.advanceTimersByTime(29_999);
        expect(faults.all.map(({ id }) => id)).toEqual([1, 2]);
        vi.advanceTimersByTime(1);
        faults.remove(1);
        expect(reaches).toEqual(["dropped", "refused", "dropped", "well"]);
    });
});
