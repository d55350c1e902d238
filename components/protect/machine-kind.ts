/** What hubguard judges: a VM, or a scale set, which is a group of machines by itself. */
export type MachineKind = "vm" | "scale set";

/** The kind of machine that a resource is; nothing for any other resource. @param inputs tell the type of a generic one */
export function machineKind(
    type: string,
    { resourceProviderNamespace, resourceType }: Readonly<Record<string, unknown>>,
): MachineKind | undefined {
    const found = isGeneric(type)
        ? ARM.exec(`${resourceProviderNamespace}/${resourceType}`)
        : (AZURE_NATIVE.exec(type) ?? BRIDGED.exec(type));
    return found ? (found[1] === undefined ? "vm" : "scale set") : undefined;
}

/** Whether a resource is of azure-native's type for any type of Azure Resource Manager. */
export function isGeneric(type: string): boolean {
    return /^azure-native(?:_\w+)?:resources(?:\/\w+)?:Resource$/.test(type);
}

const ARM = /^Microsoft\.Compute\/virtualMachine(ScaleSet)?s$/i;

/** With or without an API version, which hand-made SDKs have in the name of the package. */
const AZURE_NATIVE = /^azure-native(?:_\w+)?:compute(?:\/\w+)?:VirtualMachine(ScaleSet)?$/;

/** The providers that are made of Terraform's, by Pulumi's own SDKs (`compute/`) and by those of any program (`index/`). */
const BRIDGED =
    /^(?:azure|azurerm|azurestack):(?:compute|index)\/(?:(?:linux|windows|orchestrated)?virtualMachine(ScaleSet)?|(scaleSet)):\w+$/i;
