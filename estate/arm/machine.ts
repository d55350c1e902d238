import type { Disk, Machine, MachineDisk, Reference } from "../model/parts.ts";
import type { Readers } from "../model/readers.ts";
import { exemptionTagsOf } from "../tags/exemption-tags.ts";
import type { Input } from "../values/input.ts";
import { isStated, type Presence, THERE } from "../values/presence.ts";
import { ABSENT, Known, mapped, type Value } from "../values/value.ts";
import type { ArmResource } from "./arm-resource.ts";
import { poolsOf } from "./network.ts";
import { base, NO_REFERENCE, reference } from "./reference.ts";

export function virtualMachine(resource: ArmResource, readers: Readers): [Machine, ...Disk[]] {
    const { body, resourceGroup } = resource;
    // A VM of a flexible scale set names that; a VM names one of the two at most.
    const set = ["availabilitySet", "virtualMachineScaleSet"].map((member) => body.get(member)).find(isStated);
    const machine: Machine = {
        ...base(resource),
        kind: "machine",
        noun: "VM",
        ...readers.tags.read(body.get("tags")),
        tags: body.get("tags"),
        exemptionTags: exemptionTagsOf(body.get("tags")),
        resourceGroup,
        isInSet: set ? membership(set) : ABSENT,
        set: set ? reference(set.get("id")) : NO_REFERENCE,
        instances: new Known(1),
        faultDomains: ABSENT,
        networkInterfaces: body
            .get("networkProfile")
            .get("networkInterfaces")
            .items()
            .map((nic) => reference(nic.get("id"))),
        backendPools: poolsWithin(body),
        disks: disksOf(body.get("storageProfile")),
        areDisksManaged: areDisksManaged(body.get("storageProfile").get("osDisk")),
    };
    return [machine, ...disksWithin(resource)];
}

export function scaleSet(resource: ArmResource, readers: Readers): Machine {
    const { body, resourceGroup } = resource;
    const profile = body.get("virtualMachineProfile");
    return {
        ...base(resource),
        kind: "machine",
        noun: "scale set",
        ...readers.tags.read(body.get("tags")),
        tags: body.get("tags"),
        exemptionTags: exemptionTagsOf(body.get("tags")),
        resourceGroup,
        isInSet: THERE,
        set: NO_REFERENCE,
        instances: body.get("sku").get("capacity").number(),
        faultDomains: body.get("platformFaultDomainCount").number(),
        networkInterfaces: [],
        backendPools: poolsWithin(profile),
        disks: disksOf(profile.get("storageProfile")),
        areDisksManaged: ABSENT,
    };
}

/** The pools of network interfaces that Azure creates together with the VM. */
function poolsWithin(holder: Input): Reference[] {
    const configurations = holder.get("networkProfile").get("networkInterfaceConfigurations");
    return configurations.items().flatMap((nic) => poolsOf(nic.get("ipConfigurations")));
}

/** Disks that Azure creates together with the VM, under names that the program gives them. */
function disksWithin(resource: ArmResource): Disk[] {
    const { body } = resource;
    const { identity, ...own } = base(resource);
    return declaredDisks(body.get("storageProfile"))
        .filter(({ member }) => isStated(member.get("name")))
        .map(({ member }) => ({
            ...{ ...own, kind: "disk", size: member.get("diskSizeGB").number() },
            identity: { ...identity, type: "microsoft.compute/disks", name: member.get("name").text() },
        }));
}

function disksOf(storageProfile: Input): MachineDisk[] {
    return declaredDisks(storageProfile).map(({ role, member }) => {
        const id = member.get("managedDisk").get("id");
        const disk = isStated(id) ? reference(id) : NO_REFERENCE;
        return { role, presence: member.presence(), disk, size: member.get("diskSizeGB").number() };
    });
}

/** They are unless the program names a blob. */
function areDisksManaged(osDisk: Input): Value<boolean> {
    const isBlob = osDisk.get("vhd").presence();
    return isBlob === ABSENT ? mapped(osDisk.presence(), () => true) : mapped(isBlob, () => false);
}

function declaredDisks(storageProfile: Input): { role: MachineDisk["role"]; member: Input }[] {
    const os = storageProfile.get("osDisk");
    const data = storageProfile.get("dataDisks").items();
    return [
        ...(isStated(os) ? [{ role: "os" as const, member: os }] : []),
        ...data.map((member) => ({ role: "data" as const, member })),
    ];
}

/** With `{ id: <unknown> }` the VM is in a set, only in which one is not known yet. */
function membership(set: Input): Presence {
    return set.presence() === THERE && !isStated(set.get("id")) ? ABSENT : set.presence();
}
