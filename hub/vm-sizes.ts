/** What a VM size offers. */
export interface VmSize {
    name: string;
    cores: number;
    memoryGiB: number;
    /** Whether it takes premium disks. */
    isPremium: boolean;
}

/** Cores and memory of one kind, by the number in the name of the size. */
type Series = readonly [name: string, sizes: Readonly<Record<string, readonly [cores: number, memoryGiB: number]>>];

const GENERAL = { 1: [1, 3.5], 2: [2, 7], 3: [4, 14], 4: [8, 28] } as const;
const MEMORY = { 11: [2, 14], 12: [4, 28], 13: [8, 56], 14: [16, 112] } as const;
const COMPUTE = { 1: [1, 2], 2: [2, 4], 4: [4, 8], 8: [8, 16], 16: [16, 32] } as const;

/**
 * The sizes of a Hub that machines are made of today, newest series first; Basic and first A sizes are retired.
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-vm-sizes
 */
const SERIES: readonly Series[] = [
    ["Standard_D#_v3", { 2: [2, 8], 4: [4, 16], 8: [8, 32], 16: [16, 64], 32: [32, 128] }],
    ["Standard_E#_v3", { 2: [2, 16], 4: [4, 32], 8: [8, 64], 16: [16, 128] }],
    ["Standard_DS#_v2", { ...GENERAL, 5: [16, 56], ...MEMORY }],
    ["Standard_D#_v2", { ...GENERAL, 5: [16, 56], ...MEMORY }],
    ["Standard_F#s_v2", { 2: [2, 4], 4: [4, 8], 8: [8, 16], 16: [16, 32], 32: [32, 64], 64: [64, 128] }],
    ["Standard_F#s", COMPUTE],
    ["Standard_F#", COMPUTE],
    ["Standard_A#_v2", { 1: [1, 2], 2: [2, 4], 4: [4, 8], 8: [8, 16] }],
    ["Standard_A#m_v2", { 2: [2, 16], 4: [4, 32], 8: [8, 64] }],
    ["Standard_DS#", { ...GENERAL, ...MEMORY }],
    ["Standard_D#", { ...GENERAL, ...MEMORY }],
];

const HUB_SIZES: readonly VmSize[] = sizesOf(SERIES);

/** Azure's sizes for small and varying loads. */
const BURSTABLE = sizesOf([
    ["Standard_B#s", { 1: [1, 1], 2: [2, 4] }],
    ["Standard_B#ms", { 1: [1, 2], 2: [2, 8], 4: [4, 16], 8: [8, 32], 12: [12, 48], 16: [16, 64], 20: [20, 80] }],
]);

function sizesOf(series: readonly Series[]): VmSize[] {
    return series.flatMap(([pattern, sizes]) =>
        Object.entries(sizes).map(([number, [cores, memoryGiB]]) => {
            const name = pattern.replace("#", number);
            return { name, cores, memoryGiB, isPremium: isPremium(name) };
        }),
    );
}

/** Memory per core, in GiB, of Azure's series from the third version on. Letters after the number change it. */
const MEMORY_PER_CORE: Readonly<Record<string, number>> = { D: 4, E: 8 };

/** What a size of Azure or a Hub offers; nothing of series whose names do not tell. */
export function sizeNamed(name: string): VmSize | undefined {
    const listed = [...HUB_SIZES, ...BURSTABLE].find((size) => size.name.toLowerCase() === name.trim().toLowerCase());
    return listed ?? newerSize(name);
}

function newerSize(name: string): VmSize | undefined {
    const [, family = "", number = "", constrained, additions = "", version = ""] =
        /^Standard_([A-Z])(\d{1,3})(-\d{1,3})?([a-z]{0,5})_v(\d)$/i.exec(name.trim()) ?? [];
    const perCore = MEMORY_PER_CORE[family.toUpperCase()];
    if (perCore === undefined || Number(version) < 3 || constrained !== undefined) {
        return undefined;
    }
    // The letter l halves the memory: Standard_D4ls_v5 has 8 GiB.
    const memoryGiB = (Number(number) * perCore) / (/l/i.test(additions) ? 2 : 1);
    return { name, cores: Number(number), memoryGiB, isPremium: /s/i.test(additions) };
}

/** Numbers of newer sizes. */
const NUMBERS = [2, 4, 8, 16, 32, 48, 64, 96];

/** The sizes that a pattern stands for, in which # is a number, as far as they are known. */
export function sizesLike(pattern: string): VmSize[] {
    if (!pattern.includes("#")) {
        return [sizeNamed(pattern) ?? []].flat();
    }
    const published = SERIES.filter(([series]) => series === pattern);
    return published.length > 0
        ? sizesOf(published)
        : NUMBERS.flatMap((number) => newerSize(pattern.replace("#", `${number}`)) ?? []);
}

/** The smallest first of the sizes that offer as much as another one. */
export function sizesAsLarge(asked: VmSize, sizes: readonly VmSize[]): VmSize[] {
    return sizes
        .filter(({ cores, memoryGiB }) => cores >= asked.cores && memoryGiB >= asked.memoryGiB)
        .filter((size) => size.isPremium || !asked.isPremium)
        .sort((one, other) => one.cores - other.cores || one.memoryGiB - other.memoryGiB);
}

/** The S of DS and the s of Fs stand for premium storage. */
function isPremium(name: string): boolean {
    return /_DS|\dm?s/.test(name);
}
