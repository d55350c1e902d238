import { expect, it } from "vitest";
import { AZURE_NATIVE_VERSION } from "../../standin/azure/declarations.ts";
import { readSchema } from "../../standin/azure/schema.ts";

const schema = JSON.parse(readSchema());

it("names the resources of azure-native with their inputs and outputs", () => {
    expect(schema).toMatchObject({ name: "azure-native", version: AZURE_NATIVE_VERSION });
    const { inputProperties, requiredInputs, properties } = schema.resources["azure-native:compute:VirtualMachine"];
    expect(Object.keys(inputProperties)).toEqual(expect.arrayContaining(["resourceGroupName", "tags", "vmName"]));
    expect(requiredInputs).toEqual(["resourceGroupName"]);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(["name", "vmId"]));
    expect(Object.keys(schema.resources).length).toBeGreaterThan(1_000);
});

it("names the settings of the provider", () => {
    expect(Object.keys(schema.provider.inputProperties)).toEqual(
        expect.arrayContaining(["location", "metadataHost", "subscriptionId"]),
    );
});
