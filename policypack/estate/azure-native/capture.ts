import type { Input } from "../input.ts";
import type { Capture } from "../parts.ts";
import type { Resource } from "../resource.ts";
import { Unknown } from "../unknown.ts";
import { Known } from "../value.ts";
import { base, isStated, reference } from "./reference.ts";

/** Kinds of protected item that are a VM, and not a workload or a folder within one. */
const VM_ITEM = /virtualmachines|iaas/i;
/** The names that Azure Backup gives to a VM and its container: `vm;iaasvmcontainerv2;GROUP;NAME`. */
const VM_ITEM_NAME = /iaasvmcontainerv2;([^;]{1,90});([^;]{1,80})$/i;

export function protectedItem(resource: Resource, inputs: Input): Capture {
    const properties = inputs.get("properties");
    const name = inputs.get("protectedItemName").text();
    const kind = properties.get("protectedItemType").text();
    const [, group, vm] = (name instanceof Known && VM_ITEM_NAME.exec(name.value)) || [];
    const isOfVm = kind instanceof Unknown || group || (kind instanceof Known && VM_ITEM.test(kind.value));
    const sources = isOfVm ? [properties.get("sourceResourceId"), properties.get("virtualMachineId")] : [];
    const part = capture(resource, inputs, "protected item", sources);
    const id = `/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${vm}`;
    const byName = group ? [{ id: new Known(id), input: "protectedItemName" }] : [];
    return { ...part, sources: [...part.sources, ...byName] };
}

export function capture(resource: Resource, inputs: Input, noun: Capture["noun"], sources: Input[]): Capture {
    return {
        ...base(resource, inputs, "", ""),
        kind: "capture",
        noun,
        sources: sources.filter(isStated).map(reference),
    };
}
