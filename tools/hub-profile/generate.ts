import { isDeepStrictEqual } from "node:util";
import type { GeneratedProfile, Model, TypeEntry } from "../../hub/profile/data.ts";
import { versionOfProfile, versionSources, versionsOf } from "./api-versions.ts";
import { ContractModels } from "./contract-models.ts";
import { NewerMembers } from "./newer-members.ts";
import { CONTRACTS, type Contract, mappersOf, newerMappersOf, packageVersions } from "./packages.ts";
import { TYPES, type TypeSource } from "./types.ts";

/** @param last as it was generated before, whose day stays if nothing else has changed */
export async function generateProfile(last: GeneratedProfile | undefined, today: string): Promise<GeneratedProfile> {
    const models: Record<string, Model> = {};
    const newer: Record<string, readonly string[]> = {};
    for (const contract of CONTRACTS) {
        const read = await readContract(contract);
        Object.assign(models, read.models);
        Object.assign(newer, read.newer);
    }
    const profile = {
        name: "2020-09-01-hybrid",
        generated: { on: last?.generated.on ?? today, from: packageVersions(), apiVersions: versionSources() },
        types: Object.fromEntries(TYPES.map((source) => [source.type, entryOf(source)])),
        models,
        newer,
    };
    const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(profile)), last);
    return isSame ? profile : { ...profile, generated: { ...profile.generated, on: today } };
}

async function readContract(contract: Contract): Promise<Pick<GeneratedProfile, "models" | "newer">> {
    const newerMappers = await newerMappersOf(contract);
    const own = new ContractModels(contract, await mappersOf(contract));
    const other = newerMappers && new ContractModels(contract, newerMappers);
    const roots = TYPES.flatMap(({ model }) => (model?.[0] === contract ? [model] : []));
    const pairs = roots.map(([, sent, answered]) => [own.add(sent, answered), other?.add(sent) ?? ""] as const);
    const members = new NewerMembers(own.models, other?.models ?? {});
    for (const [name, newerName] of pairs) {
        members.compare(name, newerName);
    }
    const newer = Object.entries(members.members).map(([model, names]) => [model, [...names].sort()] as const);
    return { models: own.models, newer: Object.fromEntries(newer) };
}

function entryOf({ versions, model, unchecked, readOnly }: TypeSource): TypeEntry {
    return {
        apiVersion: versionOfProfile(versions),
        apiVersions: versionsOf(versions),
        ...(model ? { model: `${model[0]}/${model[1]}` } : {}),
        ...(unchecked ? { unchecked } : {}),
        ...(readOnly ? { readOnly } : {}),
    };
}
