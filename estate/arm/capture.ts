import type { Capture } from "../model/parts.ts";
import type { Input } from "../values/input.ts";
import { isStated } from "../values/presence.ts";
import { patternOf } from "../values/spelled.ts";
import { Unknown } from "../values/unknown.ts";
import { ABSENT, Known } from "../values/value.ts";
import type { ArmResource } from "./arm-resource.ts";
import { base, reference } from "./reference.ts";

/** Kinds of protected item that are a VM, and not a workload or a folder within one. */
const VM_ITEM = /virtualmachines|iaas/i;
/** The names that Azure Backup gives to a VM and its container: `vm;iaasvmcontainerv2;GROUP;NAME`. */
const VM_ITEM_NAME = /iaasvmcontainerv2;([^;]{1,90});([^;]{1,80})$/i;

export function protectedItem(resource: ArmResource): Capture {
    const { body, names } = resource;
    const name = names.at(-1) ?? ABSENT;
    const kind = body.get("protectedItemType").text();
    const [, group, vm] = VM_ITEM_NAME.exec(patternOf(name) ?? "") ?? [];
    const isOfVm = kind instanceof Unknown || group || (kind instanceof Known && VM_ITEM.test(kind.value));
    const sources = isOfVm ? [body.get("sourceResourceId"), body.get("virtualMachineId")] : [];
    const part = capture(resource, "protected item", sources);
    const id = `/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${vm}`;
    const byName = group ? [{ id: name instanceof Unknown ? name.about(id) : new Known(id), input: "" }] : [];
    return { ...part, sources: [...part.sources, ...byName] };
}

/** A machine that Site Recovery copies to another place. */
export function replicatedItem(resource: ArmResource): Capture {
    const details = resource.body.get("providerSpecificDetails");
    return capture(resource, "replicated item", [
        resource.body.get("protectableItemId"),
        ...["fabricObjectId", "vmId"].map((member) => details.get(member)),
    ]);
}

export function capture(resource: ArmResource, noun: Capture["noun"], sources: readonly Input[]): Capture {
    return { ...base(resource), kind: "capture", noun, sources: sources.filter(isStated).map(reference) };
}
