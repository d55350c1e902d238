import type { Input } from "../input.ts";
import type { Disk, Machine } from "../parts.ts";
import type { TagReader } from "../protection.ts";
import type { Resource } from "../resource.ts";
import { ABSENT, Known, type Value } from "../value.ts";
import { poolsOf } from "./network.ts";
import { base, isStated, NO_REFERENCE, reference } from "./reference.ts";

export function virtualMachine(resource: Resource, inputs: Input, reader: TagReader): Machine {
    // A VM of a flexible scale set names that; a VM names one of the two at most.
    const set = ["availabilitySet", "virtualMachineScaleSet"].map((member) => inputs.get(member)).find(isStated);
    return {
        ...base(resource, inputs, "microsoft.compute/virtualmachines", "vmName"),
        kind: "machine",
        noun: "VM",
        ...reader.read(inputs.get("tags")),
        isInSet: set ? membership(set) : ABSENT,
        set: set ? reference(set.get("id")) : NO_REFERENCE,
        networkInterfaces: inputs
            .get("networkProfile")
            .get("networkInterfaces")
            .items()
            .map((nic) => reference(nic.get("id"))),
        backendPools: [],
        disks: disksOf(inputs)
            .map((disk) => disk.get("managedDisk").get("id"))
            .filter(isStated)
            .map(reference),
    };
}

/** Disks that Azure creates together with the VM, under names that the program gives them. */
export function disksWithin({ urn, name }: Resource, inputs: Input): Disk[] {
    const resourceGroup = inputs.get("resourceGroupName").text();
    const names = disksOf(inputs).map((disk) => disk.get("name"));
    return names.filter(isStated).map((diskName) => {
        return {
            kind: "disk",
            urn,
            name,
            identity: { type: "microsoft.compute/disks", name: diskName.text(), resourceGroup },
        };
    });
}

export function scaleSet(resource: Resource, inputs: Input, reader: TagReader): Machine {
    const nics = inputs.get("virtualMachineProfile").get("networkProfile").get("networkInterfaceConfigurations");
    return {
        ...base(resource, inputs, "microsoft.compute/virtualmachinescalesets", "vmScaleSetName"),
        kind: "machine",
        noun: "scale set",
        ...reader.read(inputs.get("tags")),
        isInSet: new Known(true as const),
        set: NO_REFERENCE,
        networkInterfaces: [],
        backendPools: nics.items().flatMap((nic) => poolsOf(nic.get("ipConfigurations"))),
        disks: [],
    };
}

function disksOf(inputs: Input): Input[] {
    const storage = inputs.get("storageProfile");
    return [storage.get("osDisk"), ...storage.get("dataDisks").items()];
}

/** With `{ id: <unknown> }` the VM is in a set, only in which one is not known yet. */
function membership(set: Input): Value<true> {
    const presence = set.presence();
    return presence instanceof Known && set.get("id").presence() === ABSENT ? ABSENT : presence;
}
