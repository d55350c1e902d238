import * as compute from "@pulumi/azure-native/compute/index.js";
import { expect, test } from "vitest";
import { machineKind } from "../../../components/protect/machine-kind.ts";
import { partsIn } from "../../estate/parts.ts";
import { MODULES } from "../../policypack/forms/classic.ts";

const types = Object.values(compute).flatMap((member) =>
    "__pulumiType" in member ? [member.__pulumiType as string] : [],
);
const kinds = Object.keys(MODULES).map((kind) => `${kind}:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);

const TOKENS = [
    ...types,
    ...types.map((type) => type.replace(":compute:", ":compute/v20240301:")),
    ...types.map((type) => type.replace("azure-native:", "azure-native_compute_v20240301:")),
    ...Object.values(MODULES).map((place) => `azure:${place}`),
    ...kinds.flatMap((kind) => [`azurestack:index/${kind}`, `azurerm:index/${kind}`]),
    "azure:compute/orchestratedVirtualMachineScaleSet:OrchestratedVirtualMachineScaleSet",
    "pulumi:providers:azure-native",
    "my:compute:VirtualMachine",
];

test("What it takes for a machine is what the policy pack judges as one", () => {
    const machines = (type: string) => partsIn({ type, name: "x", inputs: {} }, "machine").length;
    const taken = TOKENS.filter((type) => machineKind(type, {}) !== undefined);
    expect(taken).toEqual(TOKENS.filter((type) => machines(type) > 0));
    expect(taken).toHaveLength(25);
});

test.each([
    ["Microsoft.Compute", "virtualMachines", "vm"],
    ["microsoft.compute", "VIRTUALMACHINESCALESETS", "scale set"],
    ["Microsoft.Compute", "disks", undefined],
    ["Microsoft.Compute", "virtualMachines/extensions", undefined],
    [undefined, undefined, undefined],
])("A generic resource of type %s/%s is judged alike: %s", (resourceProviderNamespace, resourceType, kind) => {
    const inputs = { resourceProviderNamespace, resourceType };
    for (const type of ["azure-native:resources:Resource", "azure-native:resources/v20240301:Resource"]) {
        expect(machineKind(type, inputs)).toBe(kind);
        expect(partsIn({ type, name: "x", inputs }, "machine")).toHaveLength(kind ? 1 : 0);
    }
});
