export { backedUp } from "../policypack/machines.ts";

/** Programs as teams write them, with raw azure-native resources. */

const imports = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";

const group = new resources.ResourceGroup("erp", { resourceGroupName: "erp", location: "west" });
`;

/** A program with one VM for each set of tags; `tags` is the source of an expression. */
export function machines(tags: Record<string, string>): string {
    const vms = Object.entries(tags).map(
        ([name, expression]) => `
new compute.VirtualMachine("${name}", {
    resourceGroupName: group.name,
    location: "west",
    hardwareProfile: { vmSize: "Standard_DS2_v2" },
    networkProfile: { networkInterfaces: [{ id: "/subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/networkInterfaces/${name}" }] },
    storageProfile: { osDisk: { createOption: "FromImage" } },
    tags: ${expression},
}, { protect: true });`,
    );
    return imports + vms.join("\n");
}

export function tagsOf(tags: Record<string, string>): string {
    return JSON.stringify(tags);
}
