import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { SUBSCRIPTION, TestHub } from "../../../hub.ts";
import { machineBody, machinePath, plantedHub } from "../plant.ts";

const AT = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute/locations/west`;

function namesAt(path: string): string[] {
    const { body } = new TestHub().call("GET", `${AT}/${path}`);
    return (body as unknown as { name: string }[]).map(({ name }) => name);
}

describe("the marketplace", () => {
    test("is gone through level by level", () => {
        expect(namesAt("publishers")).toEqual(
            expect.arrayContaining(["Canonical", "Microsoft.Azure.Extensions", "MicrosoftSQLServer"]),
        );
        const images = "publishers/canonical/artifacttypes/vmimage/offers";
        expect(namesAt(images)).toContain("UbuntuServer");
        expect(namesAt(`${images}/UbuntuServer/skus`)).toEqual(["14.04.5-LTS", "16.04-LTS", "18.04-LTS"]);
        expect(namesAt(`${images}/UbuntuServer/skus/14.04.5-LTS/versions`)).toEqual(["14.04.201901220"]);
        const extensions = "publishers/Microsoft.Azure.Extensions/artifacttypes/vmextension/types";
        expect(namesAt(extensions)).toEqual(["CustomScript"]);
        expect(namesAt(`${extensions}/CustomScript/versions`)).toEqual(["2.0.7", "2.1.3"]);
    });

    test("tells of one image and of one extension", () => {
        const hub = new TestHub();
        const image = `${AT}/publishers/Canonical/artifacttypes/vmimage/offers/UbuntuServer/skus/14.04.5-LTS/versions/14.04.201901220`;
        const extension = `${AT}/publishers/Microsoft.Azure.Extensions/artifacttypes/vmextension/types/CustomScript/versions/2.1.3`;

        expect(hub.call("GET", image).body).toMatchObject({
            id: expect.stringMatching(
                /^\/subscriptions\/.*\/Publishers\/Canonical\/ArtifactTypes\/vmimage\/Offers\/UbuntuServer\/Skus\/14.04.5-LTS\/Versions\/14.04.201901220$/,
            ),
            name: "14.04.201901220",
            location: "west",
            properties: { osDiskImage: { operatingSystem: "Linux" }, hyperVGeneration: "V1" },
        });
        expect(hub.call("GET", extension).body).toMatchObject({
            name: "2.1.3",
            properties: { operatingSystem: "Linux" },
        });
    });

    test.each([
        ["publishers/Nobody/artifacttypes/vmimage/offers", "VMImage"],
        ["publishers/Canonical/artifacttypes/vmimage/offers/UbuntuServer/skus/18.04-LTS/versions/1", "VMImage"],
        ["publishers/Nobody/artifacttypes/vmextension/types", "VMExtension"],
        [
            "publishers/Microsoft.Azure.Extensions/artifacttypes/vmextension/types/CustomScript/versions/9",
            "VMExtension",
        ],
    ])("does not have %s", (path, kind) => {
        expect(new TestHub().refusal("GET", `${AT}/${path}`)).toBe(`404 NotFound: Artifact: ${kind} was not found.`);
    });
});

describe("what a Hub offers", () => {
    test.each([`${AT}/vmSizes`, `${machinePath("db")}/vmSizes`, "Microsoft.Compute/availabilitySets/s/vmSizes"])(
        "sizes: %s",
        (path) => {
            const hub = plantedHub();
            hub.done("PUT", machinePath("db"), machineBody());
            hub.done("PUT", "Microsoft.Compute/availabilitySets/s", { location: "west" });
            const sizes = hub.call("GET", path).body.value as JsonObject[];

            expect(sizes.find(({ name }) => name === "Standard_DS2_v2")).toEqual({
                name: "Standard_DS2_v2",
                numberOfCores: 2,
                memoryInMB: 7168,
                maxDataDiskCount: 8,
                osDiskSizeInMB: 1047552,
                resourceDiskSizeInMB: 14336,
            });
            expect(sizes.map(({ name }) => name)).not.toContain("Standard_B2s");
        },
    );

    test("usage", () => {
        const hub = plantedHub({ cores: 50 });
        hub.done("PUT", machinePath("db"), machineBody());
        const usages = hub.call("GET", `${AT}/usages`).body.value as { name: { value: string } }[];

        expect(usages.find(({ name }) => name.value === "cores")).toMatchObject({
            currentValue: 2,
            limit: 50,
            unit: "Count",
        });
        expect(usages.find(({ name }) => name.value === "virtualMachines")).toMatchObject({ currentValue: 1 });
    });
});
