import * as pulumi from "@pulumi/pulumi";
import { deserializeProperty } from "@pulumi/pulumi/runtime/rpc.js";
import { expect, it } from "vitest";
import { LiveComponents } from "../../../components/package/live-components.ts";

const URN = "urn:pulumi:test::erp::zoo:index:Hub::west";
const live = new LiveComponents("zoo", "1.0.0");

it("finds the component that a reference means", async () => {
    const hub = { urn: pulumi.output(URN) } as pulumi.ComponentResource;
    await live.add(hub);
    expect(deserializeProperty(referenceTo(URN))).toBe(hub);
});

it("says where a component must be made to be referred to", () => {
    expect(() => deserializeProperty(referenceTo("urn:pulumi:test::erp::zoo:index:Hub::east"))).toThrow(
        'the zoo:index:Hub "east" was not made by this instance of the package',
    );
});

/** As the protocol writes it: https://www.pulumi.com/docs/iac/guides/building-extending/ */
function referenceTo(urn: string) {
    return { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", urn, packageVersion: "" };
}
