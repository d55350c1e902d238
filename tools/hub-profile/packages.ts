import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Mappers } from "./mapper.ts";

const MODULES = join(import.meta.dirname, "../../node_modules");

/** Packages of Microsoft's clients by the name of their contract here, with the file that holds their models. */
const PACKAGES = {
    authorization: ["@azure/arm-authorization-profile-2020-09-01-hybrid", "dist-esm/src"],
    compute: ["hub-compute-2020-06-01", "esm"],
    disks: ["hub-disks-2019-07-01", "esm"],
    locks: ["@azure/arm-locks", "dist-esm/src"],
    network: ["@azure/arm-network-profile-2020-09-01-hybrid", "dist-esm/src"],
    resources: ["@azure/arm-resources-profile-2020-09-01-hybrid", "dist-esm/src"],
    storage: ["@azure/arm-storage-profile-2020-09-01-hybrid", "dist-esm/src"],
} as const satisfies Record<string, readonly [name: string, folder: string]>;

/** Those of the API versions that azure-native 3 speaks. */
const NEWER: Partial<Record<Contract, readonly [name: string, folder: string]>> = {
    compute: ["@azure/arm-compute", "dist/esm"],
    disks: ["@azure/arm-compute", "dist/esm"],
    network: ["@azure/arm-network", "dist-esm/src"],
    storage: ["@azure/arm-storage", "dist/esm"],
};

export type Contract = keyof typeof PACKAGES;

export const CONTRACTS = Object.keys(PACKAGES) as Contract[];

/** The models of a contract of the profile. */
export function mappersOf(contract: Contract): Promise<Mappers> {
    const [name, folder] = PACKAGES[contract];
    return readMappers(name, folder);
}

/** The models of the same contract as azure-native 3 speaks it; nothing where that is no newer. */
export async function newerMappersOf(contract: Contract): Promise<Mappers | undefined> {
    const found = NEWER[contract];
    return found && (await readMappers(...found));
}

/** Each package as `name@version`, by the name of its contract. */
export function packageVersions(): Record<string, string> {
    const newer = Object.entries(NEWER).map(([contract, found]) => [`${contract}, newer`, found[0]] as const);
    const own = CONTRACTS.map((contract) => [contract, PACKAGES[contract][0]] as const);
    return Object.fromEntries([...own, ...newer].map(([contract, name]) => [contract, versionOf(name)]));
}

/** Some packages export no more than their clients, so the file is read by its path. */
async function readMappers(name: string, folder: string): Promise<Mappers> {
    const file = join(MODULES, name, folder, "models/mappers.js");
    return (await import(pathToFileURL(file).href)) as Mappers;
}

function versionOf(folder: string): string {
    const { name, version } = JSON.parse(readFileSync(join(MODULES, folder, "package.json"), "utf8"));
    return `${name}@${version}`;
}
