import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { nodeFault as faultForStandIn, NODE_MINIMUM } from "../../../setup/process/versions.mjs";
import { nodeFault } from "../../../text/node-version.ts";

describe("a Node.js", () => {
    it.each(["22.18.0", "22.21.1", "23.0.0", "24.21.0", "26.0.0-nightly"])(
        "that is new enough is taken: %s",
        (version) => {
            expect([nodeFault(version), faultForStandIn(version)]).toEqual([undefined, undefined]);
        },
    );

    it.each(["22.17.9", "22.2.0", "20.20.2", "18.0.0", "9.99.0", "0.12.18"])(
        "that is too old is told: %s",
        (version) => {
            const fault = `Node.js 22.18 or newer is needed; this is ${version}. Install the current LTS release: https://nodejs.org/`;
            expect(nodeFault(version)).toBe(fault);
            expect(faultForStandIn(version)).toBe(fault.replace("22.18", "22.18.0"));
        },
    );

    it("that is the oldest is the one that the package asks for, and the set-up", () => {
        expect(manifest.engines.node).toBe(`>=${NODE_MINIMUM.replace(/\.0$/, "")}`);
        expect(nodeFault(NODE_MINIMUM)).toBeUndefined();
    });
});
