import { isObject, type JsonObject, objectIn, objectsIn, textIn } from "../../../../wire/json.ts";
import { checkExtension } from "../../machines/extensions/checks.ts";
import { invalid, missing } from "../../refusals.ts";

/** The extensions that each machine of a set is made with, without what is secret. @throws ArmError */
export function extensionModel(sent: JsonObject): JsonObject {
    const names = new Set<string>();
    const extensions = objectsIn(sent, "extensions").map((extension) => {
        const name = textIn(extension, "name");
        const { protectedSettings: _secret, ...properties } = objectIn(extension, "properties");
        if (name === undefined || name === "") {
            throw missing("extension.name");
        }
        if (names.has(name.toLowerCase())) {
            throw invalid("extension.name", `The value '${name}' of parameter 'extension.name' is there twice.`);
        }
        names.add(name.toLowerCase());
        checkExtension(properties);
        return { ...extension, name, properties: { autoUpgradeMinorVersion: false, ...properties } };
    });
    return { ...sent, extensions };
}

/** Extensions without what the Hub tells of them, to be compared. */
export function plainExtensions(profile: JsonObject): JsonObject[] {
    return objectsIn(objectIn(profile, "extensionProfile"), "extensions").map((extension) => {
        const { id: _id, type: _type, ...own } = extension;
        const { provisioningState: _state, ...properties } = objectIn(extension, "properties");
        return { ...own, properties };
    });
}

/** A profile whose extensions are in a state. */
export function withExtensionsIn(profile: JsonObject, state: string): JsonObject {
    if (!isObject(profile.extensionProfile)) {
        return profile;
    }
    const extensions = objectsIn(profile.extensionProfile, "extensions").map((extension) => ({
        ...extension,
        properties: { ...objectIn(extension, "properties"), provisioningState: state },
    }));
    return { ...profile, extensionProfile: { ...profile.extensionProfile, extensions } };
}
