import type { Step } from "../pulumi.ts";

/** VM instances and data disks, as pages of examples say them: `4 VM instances (3 × …) and 2 data disks of 640 GiB`. */
export function costOf(steps: readonly Step[]): string {
    const inputsOf = (type: string) =>
        steps.filter((step) => step.type === `azure-native:compute:${type}`).map((step) => step.new?.inputs ?? {});
    const sizes = [
        ...(inputsOf("VirtualMachine") as unknown as Machine[]).map(({ hardwareProfile }) => hardwareProfile.vmSize),
        ...(inputsOf("VirtualMachineScaleSet") as unknown as ScaleSet[]).flatMap(({ sku }) =>
            Array<string>(sku.capacity).fill(sku.name),
        ),
    ];
    const counted = Object.entries(Object.groupBy(sizes.sort(), (size) => size)).map(
        ([size, list = []]) => `${list.length} × \`${size}\``,
    );
    const disks = inputsOf("Disk").map(({ diskSizeGB }) => Number(diskSizeGB));
    const gibibytes = disks.reduce((sum, size) => sum + size, 0);
    const [first] = disks;
    const ofDisks = first === undefined ? "" : ` and ${disks.length} data disk${disks.length > 1 ? "s" : ""}`;
    return `${sizes.length} VM instances (${counted.join(", ")})${ofDisks && `${ofDisks} of ${gibibytes} GiB`}`;
}

interface Machine {
    hardwareProfile: { vmSize: string };
}

interface ScaleSet {
    sku: { name: string; capacity: number };
}
