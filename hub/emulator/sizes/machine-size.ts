import { sizeNamed } from "../../vm-sizes.ts";

/** What a size gives a machine. */
export interface MachineSize {
    name: string;
    cores: number;
    /** Nothing where no list tells it. */
    memoryGiB: number | undefined;
    /** The most data disks. */
    dataDisks: number;
}

/**
 * What a size gives a machine, as far as lists or its name tell it.
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-vm-sizes
 */
export function machineSize(name: string): MachineSize {
    const [, beginning = "", number = "", constrained, rest = ""] =
        /^(\w+?_[A-Z]+)(\d+)(?:-(\d+))?(\w*)$/i.exec(name.trim()) ?? [];
    const [cores, memoryGiB] = listed(constrained === undefined ? name : beginning + number + rest);
    // The number after a dash is that of the cores that a machine gets of those of its size.
    const own = Number(constrained ?? cores ?? number);
    return { name, cores: own, memoryGiB, dataDisks: dataDisksOf(name, cores ?? own) };
}

/** The sizes of the first A series and the basic ones, which a Hub still has. */
const FIRST: ReadonlyMap<string, readonly [cores: number, memoryGiB: number]> = new Map([
    ["basic_a0", [1, 0.75]],
    ["basic_a1", [1, 1.75]],
    ["basic_a2", [2, 3.5]],
    ["basic_a3", [4, 7]],
    ["basic_a4", [8, 14]],
    ["standard_a0", [1, 0.75]],
    ["standard_a1", [1, 1.75]],
    ["standard_a2", [2, 3.5]],
    ["standard_a3", [4, 7]],
    ["standard_a4", [8, 14]],
    ["standard_a5", [2, 14]],
    ["standard_a6", [4, 28]],
    ["standard_a7", [8, 56]],
]);

export const FIRST_SIZES: readonly string[] = [1, 2, 3, 4, 5, 6, 7].map((number) => `Standard_A${number}`);

function listed(name: string): readonly [cores: number | undefined, memoryGiB: number | undefined] {
    const size = sizeNamed(name);
    return size ? [size.cores, size.memoryGiB] : (FIRST.get(name.trim().toLowerCase()) ?? [undefined, undefined]);
}

/** Four for each core of the D, DS and F series, two for each of the others; of both no more than that table has. */
function dataDisksOf(name: string, cores: number): number {
    if (/_A0$/i.test(name)) {
        return 1;
    }
    const isDense = /^Standard_(DS?|F)\d+(-\d+)?s?(_v2)?$/i.test(name) && !/^Standard_F\d+s_v2$/i.test(name);
    return isDense ? Math.min(64, cores * 4) : Math.min(32, cores * 2);
}
