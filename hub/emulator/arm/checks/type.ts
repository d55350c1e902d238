import type { HubProfile, HubType } from "../../../profile/hub-profile.ts";
import { ArmError } from "../../wire/arm-error.ts";

/**
 * The type of a name, if the Hub has it.
 * @throws ArmError in the words of a Hub, https://github.com/Azure/azure-cli/issues/5614
 */
export function typeNamed(profile: HubProfile, type: string, version: string | null): HubType {
    const found = profile.typeNamed(type);
    if (found) {
        return found;
    }
    const [namespace = "", ...relative] = type.split("/");
    const inNamespace = profile.types.filter(({ name }) =>
        name.toLowerCase().startsWith(`${namespace.toLowerCase()}/`),
    );
    if (inNamespace.length === 0) {
        throw new ArmError(404, "InvalidResourceNamespace", `The resource namespace '${namespace}' is invalid.`);
    }
    const versions = [...new Set(inNamespace.flatMap(({ apiVersions }) => apiVersions))].sort();
    throw new ArmError(
        404,
        "InvalidResourceType",
        `The resource type '${relative.join("/")}' could not be found in the namespace '${namespace}' for api version ` +
            `'${version ?? ""}'. The supported api-versions are '${versions.join(",")}'.`,
    );
}
