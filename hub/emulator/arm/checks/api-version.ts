import type { HubType } from "../../../profile/hub-profile.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { isManagersOwn } from "../managers-own.ts";

/**
 * The API version that a request asks for, if the Hub has it.
 * @throws ArmError in the words of a Hub, https://github.com/Azure/azure-cli/issues/27451
 */
export function apiVersionOf(query: URLSearchParams, type: HubType, { isLenient, name }: HubOptions): string {
    const version = query.get("api-version")?.trim();
    if (!version) {
        throw new ArmError(
            400,
            "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.",
        );
    }
    const isKnown = type.apiVersions.some((known) => known.toLowerCase() === version.toLowerCase());
    if (isKnown || (isLenient && /^\d{4}-\d\d-\d\d(-[a-z]+)?$/i.test(version))) {
        return version;
    }
    if (isManagersOwn(type.name)) {
        const supported = type.apiVersions.join(",");
        throw new ArmError(
            400,
            "InvalidApiVersionParameter",
            `The api-version '${version}' is invalid. The supported versions are '${supported}'.`,
        );
    }
    throw noProviderFound(type, version, name, name);
}

/** What Resource Manager says of a version or a location that a provider does not serve. @param own the Hub's location */
export function noProviderFound(
    { name, apiVersions }: HubType,
    version: string,
    location: string,
    own: string,
): ArmError {
    const supported = [...apiVersions].sort().join(", ");
    const [, ...relative] = name.split("/");
    return new ArmError(
        400,
        "NoRegisteredProviderFound",
        `No registered resource provider found for location '${location}' and API version '${version}' for type ` +
            `'${relative.join("/")}'. The supported api-versions are '${supported}'. The supported locations are '${own}'.`,
    );
}
