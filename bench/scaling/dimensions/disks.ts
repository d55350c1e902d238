import { idOf, resource } from "../../../test/policypack/machines.ts";
import { type Declared, unknown, urnOf } from "../../../test/policypack/requests.ts";
import { type Dimensions, times } from "../dimension.ts";
import { machine, machines, storage, waitsFor } from "../machine.ts";

/** With what each asks for the sizes of disks. */
const configuration = { "restore-fits-rto": { rate: "1GB/s", fixed: "5m" } };
const VM = "Microsoft.Compute/virtualMachines";
const DISK = "Microsoft.Compute/disks";

export const ofDisks: Dimensions = {
    "machines with a disk": (size) => ({
        stack: times(size, (at) => [disk(at), machine(at, {}, storage([attached(at)]))]).flat(),
        configuration,
    }),
    "machines with a disk whose id is not known yet": (size) => ({
        stack: times(size, (at) => {
            const own = disk(at);
            const later = machine(at, {}, storage([{ managedDisk: { id: unknown } }]));
            return [own, waitsFor(later, "storageProfile", urnOf(own))];
        }).flat(),
        configuration,
    }),
    "disks of one machine": (size) => ({
        stack: [...times(size, disk), machine(0, {}, storage(times(size, attached)))],
        configuration,
    }),
    "disks of one machine whose ids are not known yet": (size) => {
        const disks = times(size, disk);
        const later = machine(0, {}, storage(disks.map(() => ({ managedDisk: { id: unknown } }))));
        return { stack: [...disks, waitsFor(later, "storageProfile", ...disks.map(urnOf))], configuration };
    },
    "disks that a machine makes": (size) => ({
        stack: [machine(0, {}, storage(times(size, (at) => ({ createOption: "Empty", diskSizeGB: at % 1_000 }))))],
        configuration,
    }),
    "disks of no machine": (size) => ({ stack: times(size, disk), configuration }),
    "attachments of disks": (size) => ({
        stack: times(size, (at) => [disk(at), attachment(at, at), machine(at)]).flat(),
        configuration,
    }),
    "attachments to one machine": (size) => ({
        stack: [machine(0), ...times(size, (at) => [disk(at), attachment(at, 0)]).flat()],
        configuration,
    }),
    "snapshots of disks": (size) => ({
        stack: times(size, (at) => [disk(at), machine(at, {}, storage([attached(at)])), snapshot(at, at)]).flat(),
    }),
    "snapshots of one disk": (size) => ({
        stack: [disk(0), machine(0, {}, storage([attached(0)])), ...times(size, (at) => snapshot(at, 0))],
    }),
    "snapshots of members of a set": (size) => ({
        stack: times(size, (at) => {
            const set = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } };
            return [disk(at), machine(at, {}, { ...storage([attached(at)]), ...set }), snapshot(at, at)];
        }).flat(),
    }),
    "restore points of machines": (size) => ({
        stack: [...machines(size), ...times(size, (at) => points(at, at))],
    }),
    "restore points of one machine": (size) => ({ stack: [machine(0), ...times(size, (at) => points(at, 0))] }),
    "protected items of machines": (size) => ({ stack: [...machines(size), ...times(size, item)] }),
    "protected items of machines without protection": (size) => ({
        stack: [
            ...machines(size, () => ({ protection: "none", "unprotected-reason": "stateless" })),
            ...times(size, item),
        ],
    }),
    "protected items of machines that are not in the stack": (size) => ({ stack: times(size, item) }),
    "replicated items of machines": (size) => ({
        stack: [
            ...machines(size),
            ...times(size, (at) =>
                resource("recoveryservices:ReplicationProtectedItem", `replica-${at}`, {
                    replicatedProtectedItemName: `replica-${at}`,
                    properties: { protectableItemId: idOf(`${VM}/vm-${at}`) },
                }),
            ),
        ],
    }),
};

function disk(at: number): Declared {
    const inputs = { diskName: `disk-${at}`, location: "west", diskSizeGB: 64, sku: { name: "Premium_LRS" } };
    return resource("compute:Disk", `disk-${at}`, inputs);
}

function attached(at: number) {
    return { managedDisk: { id: idOf(`${DISK}/disk-${at}`) } };
}

function attachment(at: number, to: number): Declared {
    return {
        type: "azure:compute/dataDiskAttachment:DataDiskAttachment",
        name: `attachment-${at}`,
        inputs: { virtualMachineId: idOf(`${VM}/vm-${to}`), managedDiskId: idOf(`${DISK}/disk-${at}`) },
    };
}

function snapshot(at: number, of: number): Declared {
    const creationData = { createOption: "Copy", sourceResourceId: idOf(`${DISK}/disk-${of}`) };
    return resource("compute:Snapshot", `snapshot-${at}`, { snapshotName: `snapshot-${at}`, creationData });
}

function points(at: number, of: number): Declared {
    const source = { id: idOf(`${VM}/vm-${of}`) };
    const inputs = { restorePointCollectionName: `points-${at}`, source };
    return resource("compute:RestorePointCollection", `points-${at}`, inputs);
}

function item(at: number): Declared {
    return resource("recoveryservices:ProtectedItem", `item-${at}`, {
        protectedItemName: `vm;iaasvmcontainerv2;erp;vm-${at}`,
        properties: {
            protectedItemType: "Microsoft.Compute/virtualMachines",
            sourceResourceId: idOf(`${VM}/vm-${at}`),
        },
    });
}
