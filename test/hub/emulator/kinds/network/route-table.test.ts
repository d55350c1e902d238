import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { TestHub } from "../../hub.ts";
import { itemsOf, propertiesOf } from "./bodies.ts";

const TABLE = "Microsoft.Network/routeTables/r";
const OUT: JsonObject = { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" };

/** A route table with routes by their names. */
const table = (routes: Readonly<Record<string, JsonObject>>) => ({
    location: "west",
    properties: { routes: Object.entries(routes).map(([name, properties]) => ({ name, properties })) },
});

describe("a route table", () => {
    test("is completed, and its routes are", () => {
        const hub = new TestHub();
        hub.done("PUT", TABLE, table({ out: { ...OUT, nextHopType: "internet" } }));
        const appliance = {
            addressPrefix: "10.1.0.0/16",
            nextHopType: "VirtualAppliance",
            nextHopIpAddress: "10.0.0.4",
        };
        hub.done("PUT", `${TABLE}/routes/in`, { properties: appliance });
        const read = hub.call("GET", TABLE);

        expect(propertiesOf(read)).toMatchObject({ provisioningState: "Succeeded", disableBgpRoutePropagation: false });
        expect(itemsOf(read, "routes")).toEqual([
            { ...OUT, name: "out", provisioningState: "Succeeded" },
            { ...appliance, name: "in", provisioningState: "Succeeded" },
        ]);
        hub.done("DELETE", `${TABLE}/routes/out`);
        expect(itemsOf(hub.call("GET", TABLE), "routes")).toMatchObject([{ name: "in" }]);
    });

    test.each([
        [
            { a: OUT, b: OUT },
            "RouteConflict: Route: b conflicts with Route: a. Routes cannot have the same AddressPrefix.",
        ],
        [{ a: { ...OUT, addressPrefix: null } }, "AddressPrefixStringCannotBeNullOrEmpty"],
        [{ a: { ...OUT, addressPrefix: "10.0.0.0" } }, "InvalidAddressPrefixFormat"],
        [{ a: { ...OUT, addressPrefix: "10.0.0.1/8" } }, "InvalidCIDRNotation"],
        [{ a: { ...OUT, nextHopType: "Some" } }, "InvalidParameter: The value of 'nextHopType'"],
        [{ a: { ...OUT, nextHopType: null } }, "InvalidParameter: The value of 'nextHopType'"],
        [
            { a: { ...OUT, nextHopType: "VirtualAppliance" } },
            "MissingNextHopIpAddress: NextHopIpAddress cannot be Null or Empty in route a when NextHopType is VirtualAppliance.",
        ],
        [
            { a: { ...OUT, nextHopType: "VirtualAppliance", nextHopIpAddress: "x" } },
            "InvalidParameter: The value of 'nextHopIpAddress'",
        ],
        [{ a: { ...OUT, nextHopIpAddress: "10.0.0.4" } }, "InvalidParameter: The value of 'nextHopIpAddress'"],
    ])("has no routes %j", (routes, refusal) => {
        expect(new TestHub().refusal("PUT", TABLE, table(routes))).toContain(`400 ${refusal}`);
    });
});
