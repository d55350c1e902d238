import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizedLocation } from "../../hub/location.ts";
import { type HubTraits, isOnHub, namesInTarget, namesOfHub } from "../../hub/target.ts";
import { NOT_ON_WEST, ON_WEST } from "./targets.ts";

const endpoint = "management.west.hub.contoso.com";
const atLocation = { location: "West US" };

describe("a target", () => {
    it.each<[target: string, of: string, place: HubTraits]>([
        ...ON_WEST.map((target): [string, string, HubTraits] => [target, "the endpoint", { endpoint }]),
        // The region that a program states need not be the first part of the endpoint.
        ["west", "the endpoint, whatever the region", { endpoint, location: "redmond" }],
        ["redmond", "the region", { endpoint, location: "redmond" }],
        ["management.west", "the endpoint's short form", { endpoint }],
        ["management.redmond", "the region's", { endpoint, location: "redmond" }],
        [" DC 1 ", "its name", { endpoint, names: new Set(["dc1"]) }],
        ["West US", "the location", atLocation],
        ["westus", "the location in its other form", atLocation],
        ["management.westus.hub.contoso.com", "an endpoint there", atLocation],
    ])("%j is on a Hub by %s", (target, _, place) => {
        expect(isOnHub(target, place)).toBe(true);
        expect(namesOfHub(place).filter((name) => namesInTarget(target).includes(name))).not.toEqual([]);
    });

    it("is on no Hub of which it does not hold a name", () => {
        const part = fc.constantFrom("management", "west", "hub", "east us", "contoso", "com", "");
        const host = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
        const url = fc.tuple(fc.constantFrom("", "https://", "user@"), host, fc.constantFrom("", ":443", "/path", "."));
        const names = fc.uniqueArray(part, { maxLength: 2 }).map((all) => new Set(all.map(normalizedLocation)));
        const place = fc.record({ endpoint: fc.option(host, { nil: undefined }), location: host, names });
        const property = fc.property(url, place, (parts, hub) => {
            const target = parts.join("");
            const shared = namesOfHub(hub).some((name) => namesInTarget(target).includes(name));
            expect(shared || !isOnHub(target, hub)).toBe(true);
        });
        fc.assert(property, { numRuns: 2_000 });
    });

    it.each<[target: string, place: HubTraits]>([
        ...NOT_ON_WEST.map((target): [string, HubTraits] => [target, { endpoint }]),
        ...NOT_ON_WEST.map((target): [string, HubTraits] => [target, { location: "west" }]),
        ["east", { endpoint, location: "redmond" }],
        ["management.east", { endpoint }],
        ["dc1", { endpoint, names: new Set(["dc2"]) }],
        // A location alone does not tell the domain.
        ["backup.westus.hub.contoso.com", atLocation],
        ["west", {}],
        ["", { endpoint, location: "" }],
    ])("%j is not on the Hub of %j", (target, place) => {
        expect(isOnHub(target, place)).toBe(false);
    });
});
