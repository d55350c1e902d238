import type { HubType } from "../../../profile/hub-profile.ts";
import type { HubOptions } from "../../state/hub-options.ts";
import type { Resource } from "../../state/resource.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";

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
    if (normalized(location) !== normalized(locationOf(options))) {
        throw new ArmError(
            400,
            "LocationNotAvailableForResourceType",
            `The provided location '${location}' is not available for resource type '${type.name}'. ` +
                `List of available regions for the resource type is '${locationOf(options)}'.`,
        );
    }
}

function normalized(location: string): string {
    return location.replace(/\s+/g, "").toLowerCase();
}
