import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withDeclared } from "./declared.ts";
import type { Mappers } from "./mapper.ts";

const MODULES = join(import.meta.dirname, "../../node_modules");

/** Microsoft's clients of the contracts of the profile, the folder of their models, and what loads these. */
const PACKAGES = {
    authorization: [
        "@azure/arm-authorization-profile-2020-09-01-hybrid",
        "dist-esm/src/models",
        () => import("@azure/arm-authorization-profile-2020-09-01-hybrid/dist-esm/src/models/mappers.js"),
    ],
    compute: ["hub-compute-2020-06-01", "esm/models", () => import("hub-compute-2020-06-01/esm/models/mappers.js")],
    disks: ["hub-disks-2019-07-01", "esm/models", () => import("hub-disks-2019-07-01/esm/models/mappers.js")],
    locks: ["@azure/arm-locks", "dist-esm/src/models", () => import("@azure/arm-locks/dist-esm/src/models/mappers.js")],
    network: [
        "@azure/arm-network-profile-2020-09-01-hybrid",
        "dist-esm/src/models",
        () => import("@azure/arm-network-profile-2020-09-01-hybrid/dist-esm/src/models/mappers.js"),
    ],
    resources: [
        "@azure/arm-resources-profile-2020-09-01-hybrid",
        "dist-esm/src/models",
        () => import("@azure/arm-resources-profile-2020-09-01-hybrid/dist-esm/src/models/mappers.js"),
    ],
    storage: [
        "@azure/arm-storage-profile-2020-09-01-hybrid",
        "dist-esm/src/models",
        () => import("@azure/arm-storage-profile-2020-09-01-hybrid/dist-esm/src/models/mappers.js"),
    ],
} as const satisfies Record<string, readonly [name: string, folder: string, load: () => Promise<unknown>]>;

export type Contract = keyof typeof PACKAGES;

export const CONTRACTS = Object.keys(PACKAGES) as Contract[];

/** Those of the API versions that azure-native 3 speaks. They export no more than clients, so the file is read by its path. */
const NEWER: Readonly<Partial<Record<Contract, readonly [name: string, file: string]>>> = {
    compute: ["@azure/arm-compute", "dist/esm/models/mappers.js"],
    disks: ["@azure/arm-compute", "dist/esm/models/mappers.js"],
    network: ["@azure/arm-network", "dist-esm/src/models/mappers.js"],
    storage: ["@azure/arm-storage", "dist/esm/models/mappers.js"],
};

/** The models of a contract of the profile. */
export async function mappersOf(contract: Contract): Promise<Mappers> {
    const [name, folder, load] = PACKAGES[contract];
    const declarations = readFileSync(join(MODULES, name, folder, "index.d.ts"), "utf8");
    return withDeclared((await load()) as unknown as Mappers, declarations);
}

/** The models of the same contract as azure-native 3 speaks it; nothing where that is no newer. */
export async function newerMappersOf(contract: Contract): Promise<Mappers | undefined> {
    const newer = NEWER[contract];
    return newer && ((await import(pathToFileURL(join(MODULES, ...newer)).href)) as Mappers);
}

/** Each package as `name@version`, by the name of its contract. */
export function packageVersions(): Record<string, string> {
    const own = CONTRACTS.map((contract) => [contract, PACKAGES[contract][0]] as const);
    const newer = Object.entries(NEWER).map(([contract, [name]]) => [`${contract}, newer`, name] as const);
    return Object.fromEntries([...own, ...newer].map(([contract, folder]) => [contract, versionOf(folder)]));
}

function versionOf(folder: string): string {
    const { name, version } = JSON.parse(readFileSync(join(MODULES, folder, "package.json"), "utf8"));
    return `${name}@${version}`;
}
