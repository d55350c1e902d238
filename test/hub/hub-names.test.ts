import { describe, expect, it } from "vitest";
import { HubNames } from "../../hub/hub-names.ts";

const endpoint = "management.west.hub.contoso.com";
const names = new HubNames({
    first: { location: "West US" },
    dc1: { endpoint: "https://management.west.hub.contoso.com/", build: "2408" },
    lab: { location: "westus", build: "2301" },
    other: { endpoint: "management.east.hub.contoso.com", location: "West US" },
    again: { endpoint: "management.west.hub.contoso.com", build: "2501" },
    north: { endpoint: "management.north.hub.contoso.com", location: "north" },
    north2: { endpoint: "management.north2.hub.contoso.com", location: "North" },
});

describe("the names of Hubs in settings", () => {
    it("are told by the endpoint, or by the location where settings tell no endpoint", () => {
        expect(names.of(endpoint, "west").all).toEqual(["dc1", "again"]);
        expect(names.of(undefined, "westus").all).toEqual(["first", "lab"]);
    });

    it("come in the order of the settings, whatever tells them", () => {
        expect(names.of(endpoint, "West US").all).toEqual(["first", "dc1", "lab", "again"]);
    });

    it.each([
        [endpoint, "west", "2408"],
        [endpoint, "westus", "2408"],
        [undefined, "west us", "2301"],
        ["management.east.hub.contoso.com", "east", undefined],
    ])("tell the build of %s at %s by the first of them that does: %s", (host, region, build) => {
        expect(names.of(host, region).build).toBe(build);
    });

    it("name nothing that is not told at all", () => {
        const untold = new HubNames({ odd: {}, dc1: { endpoint } });
        expect(untold.of(undefined, undefined).all).toEqual([]);
        expect(untold.of("", "").all).toEqual([]);
    });

    it("lead from a location to the endpoint of the only Hub there", () => {
        expect(names.endpointAt("WESTUS")).toBe("management.east.hub.contoso.com");
        expect(names.endpointAt("north")).toBeUndefined();
        expect(names.endpointAt("nowhere")).toBeUndefined();
        expect(names.endpointAt(undefined)).toBeUndefined();
    });
});
