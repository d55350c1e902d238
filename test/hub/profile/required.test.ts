import { expect, it } from "vitest";
import { generated } from "../../../hub/profile/data.ts";
import { modelNamed } from "../../../hub/profile/models.ts";
import type { ObjectModel } from "../../../hub/profile/object-model.ts";
import { type DeclaredInputs, inputsWithin } from "../declared-inputs.ts";
import { declared } from "./declared.ts";

/** What must be there on a Hub and azure-native does not ask for, by paths of its inputs. */
function unasked(model: ObjectModel, inputs: DeclaredInputs, holders: readonly ObjectModel[] = []): string[] {
    const members = [...model.members, ...(model.properties?.members ?? [])].filter((one) => !model.isEnvelope(one));
    return members.flatMap(({ input: name, isKnown, isRequired, isReference, model: inner }) => {
        const input = inputs.get(name);
        const isCircle = inner === undefined || isReference || [...holders, model].includes(inner);
        const within = input && !isCircle ? unasked(inner, inputsWithin(input), [...holders, model]) : [];
        const isUnasked = isKnown && isRequired && input?.isOptional !== false;
        return [...(isUnasked ? [name] : []), ...within.map((path) => `${name}.${path}`)];
    });
}

it("What must be there on a Hub, azure-native asks for, so that hub-support need not", () => {
    const types = Object.entries(generated.types).flatMap(([type, { model }]) => {
        const inputs = declared.get(type.toLowerCase());
        return model && inputs ? [{ type, paths: unasked(modelNamed(model), inputs) }] : [];
    });
    const paths = types.flatMap(({ type, paths: own }) => own.map((path) => `${type}: ${path}`));
    // azure-native takes the location of the provider or of the resource group, and has a key source by default.
    const others = paths.filter((path) => !/: (?:location|encryption\.keySource)$/.test(path));
    const directory = "azureFilesIdentityBasedAuthentication.activeDirectoryProperties";
    expect(types.length).toBeGreaterThan(20);
    expect(others).toEqual([
        "Microsoft.Compute/disks: creationData.imageReference.id",
        "Microsoft.Compute/disks: encryption.type",
        "Microsoft.Compute/snapshots: creationData.imageReference.id",
        "Microsoft.Compute/snapshots: encryption.type",
        ...["netBiosDomainName", "forestName", "domainSid", "azureStorageSid"].map(
            (name) => `Microsoft.Storage/storageAccounts: ${directory}.${name}`,
        ),
    ]);
});
