import { expect, test } from "vitest";
import { toResourceType } from "../../standin/azure/resource-type.ts";
import { type Properties, UNKNOWN } from "../../standin/protocol/values.ts";
import { previewOutputs } from "../../standin/provider/preview.ts";

test("Outputs are the program's inputs, and unknown where it set nothing", () => {
    const outputs = preview("compute:Disk", {
        diskName: "data",
        resourceGroupName: "app",
        diskSizeGB: 8,
        tags: { env: "test" },
    });
    expect(outputs).toMatchObject({ diskSizeGB: 8, tags: { env: "test" }, name: UNKNOWN, diskState: UNKNOWN });
});

test("Inputs that Azure does not repeat are no outputs", () => {
    const outputs = preview("compute:Disk", { diskName: "data", resourceGroupName: "app", __createBeforeDelete: true });
    expect(Object.keys(outputs).sort()).toEqual([...toResourceType("azure-native:compute:Disk").outputs.keys()].sort());
});

test("What Azure adds to an object that the program set is unknown", () => {
    const { backendAddressPools } = preview("network:LoadBalancer", { backendAddressPools: [{ name: "pool" }] });
    expect(backendAddressPools).toEqual([expect.objectContaining({ name: "pool", id: UNKNOWN, etag: UNKNOWN })]);
});

test("Unknowns stay, whatever their type", () => {
    const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
    const { hardwareProfile, zones } = preview("compute:VirtualMachine", {
        hardwareProfile: { vmSize: UNKNOWN },
        zones: unknownList,
    });
    expect(hardwareProfile).toEqual({ vmSize: UNKNOWN, vmSizeProperties: UNKNOWN });
    expect(zones).toBe(UNKNOWN);
});

test("Objects of a type that azure-native cannot tell are as the program set them", () => {
    const properties = { protectedItemType: "Microsoft.Compute/virtualMachines", sourceResourceId: "/vm" };
    expect(preview("recoveryservices:ProtectedItem", { properties })).toMatchObject({ properties });
    expect(preview("resources:Resource", { properties })).toMatchObject({ properties });
});

function preview(key: string, inputs: Properties): Properties {
    return previewOutputs(inputs, toResourceType(`azure-native:${key}`).outputs);
}
