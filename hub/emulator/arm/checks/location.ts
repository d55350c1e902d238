import type { HubType } from "../../../profile/hub-profile.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { noProviderFound } from "./api-version.ts";

/** A Hub has one location. */
export function locationOf({ name }: HubOptions): string {
    return name;
}

/** @throws ArmError where a body names no location, or another than the Hub's */
export function checkLocation(
    options: HubOptions,
    type: HubType,
    body: JsonObject,
    before: Resource | undefined,
): void {
    const location = textIn(body, "location");
    if (location === undefined || location.trim() === "") {
        if (before === undefined) {
            throw new ArmError(400, "LocationRequired", "The location property is required for this definition.");
        }
        return;
    }
    if (!isOwn(options, location)) {
        throw notAvailable(type.name, location, locationOf(options));
    }
}

/** @throws ArmError where a path such as `…/locations/{location}/usages` names another location than the Hub's */
export function checkPlace(options: HubOptions, type: HubType, { types, names }: Address, apiVersion: string): void {
    const [location] = names;
    if (types[0]?.toLowerCase() === "locations" && location !== undefined && !isOwn(options, location)) {
        throw noProviderFound(type, apiVersion, location, locationOf(options));
    }
}

function notAvailable(type: string, location: string, own: string): ArmError {
    return type === "Microsoft.Resources/resourceGroups"
        ? new ArmError(
              400,
              "LocationNotAvailableForResourceGroup",
              `The provided location '${location}' is not available for resource group. List of available regions is '${own}'.`,
          )
        : new ArmError(
              400,
              "LocationNotAvailableForResourceType",
              `The provided location '${location}' is not available for resource type '${type}'. ` +
                  `List of available regions for the resource type is '${own}'.`,
          );
}

function isOwn(options: HubOptions, location: string): boolean {
    return normalized(location) === normalized(locationOf(options));
}

function normalized(location: string): string {
    return location.replace(/\s+/g, "").toLowerCase();
}
