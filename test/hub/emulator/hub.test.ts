import { describe, expect, test } from "vitest";
import { GROUP, idOf, TestHub } from "./hub.ts";

describe("a Hub for tests", () => {
    test("has a resource group, and answers what was kept", () => {
        const hub = new TestHub();

        expect(hub.call("GET", GROUP)).toMatchObject({ status: 200, body: { name: "g", location: "west" } });
        hub.done("PUT", "Microsoft.Network/routeTables/r", { location: "west" });
        expect(hub.restarted().call("GET", "Microsoft.Network/routeTables/r").body.id).toBe(
            idOf("Microsoft.Network/routeTables/r"),
        );
    });

    test("says what it refuses", () => {
        const hub = new TestHub();

        expect(hub.refusal("GET", "Microsoft.Network/routeTables/r")).toMatch(/^404 ResourceNotFound: The Resource/);
        expect(() => hub.done("PUT", "Microsoft.Network/routeTables/r", {})).toThrow("LocationRequired");
    });
});
