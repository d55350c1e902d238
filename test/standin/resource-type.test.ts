import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { toResourceType } from "../../standin/azure/resource-type.ts";

const require = createRequire(import.meta.url);

describe.each([
    "authorization/managementLockByScope",
    "compute/availabilitySet",
    "compute/disk",
    "compute/restorePointCollection",
    "compute/virtualMachine",
    "compute/virtualMachineScaleSet",
    "network/loadBalancer",
    "network/networkInterface",
    "network/subnet",
    "recoveryservices/protectedItem",
    "relay/wcfrelay",
    "resources/resource",
    "resources/resourceGroup",
    "storage/storageAccount",
])("The declarations of %s", (file) => {
    const code = readFileSync(require.resolve(`@pulumi/azure-native/${file}.js`), "utf8");
    const [made = "", looked = ""] = code.slice(code.indexOf("constructor(name")).split("\n        else {");
    const type = toResourceType(findNames(code, /__pulumiType = '([^']+)'/g)[0] as string);

    test("name the inputs that the class takes", () => {
        expect([...type.inputs].sort()).toEqual(findNames(made, /resourceInputs\["(\w+)"\] = (?!undefined)/g));
    });

    test("name the outputs that the class has", () => {
        expect([...type.outputs.keys()].sort()).toEqual(findNames(looked, /resourceInputs\["(\w+)"\] = undefined/g));
    });

    test("name the inputs that the class requires", () => {
        expect([...type.required].sort()).toEqual(findNames(made, /Missing required property '(\w+)'/g));
    });
});

test.each([
    ["azure-native:compute:VirtualMachine", "2024-11-01"],
    ["azure-native:compute:Disk", "2024-03-02"],
    ["azure-native:network:NetworkInterface", "2024-05-01"],
    ["azure-native:resources:ResourceGroup", "2024-03-01"],
    ["azure-native:storage:StorageAccount", "2024-01-01"],
    ["azure-native:compute/v20200601:VirtualMachine", "2020-06-01"],
    ["azure-native:compute/v20160430preview:VirtualMachine", "2016-04-30-preview"],
    ["azure-native_compute_v20240301:compute:VirtualMachine", "2024-03-01"],
    ["azure-native:storage:Blob", undefined],
])("%s uses API version %s", (token, version) => {
    expect(toResourceType(token).apiVersion).toBe(version);
});

test.each([
    ["azure-native:compute:VirtualMachin", 'The nearest is "azure-native:compute:VirtualMachine"'],
    ["azure-native:computer:VirtualMachine", 'There is no module "computer"'],
    ["azure:compute/virtualMachine:VirtualMachine", "is no type of azure-native"],
])("refuses %s", (token, reason) => {
    expect(() => toResourceType(token)).toThrow(reason);
});

function findNames(code: string, pattern: RegExp): string[] {
    return Array.from(code.matchAll(pattern), ([, name]) => name as string).sort();
}
