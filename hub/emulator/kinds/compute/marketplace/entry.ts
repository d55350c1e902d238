import type { JsonObject } from "../../../wire/json.ts";
import type { ServiceCall } from "../../service.ts";
import { absent } from "../refusals.ts";

const IMAGE_TYPES = ["Offers", "Skus", "Versions"];
const EXTENSION_TYPES = ["Types", "Versions"];

/** One entry each, of a level of the marketplace. */
export function entries(call: ServiceCall, names: readonly string[]): JsonObject[] {
    return [...new Set(names)].sort().map((name) => entry(call, name, call.names.length));
}

/** @param depth how many of the names of the path stand before it */
export function entry({ hub, scope, names }: ServiceCall, name: string, depth: number): JsonObject {
    const isImage = names[2]?.toLowerCase() === "vmimage";
    const types = ["Locations", "Publishers", "ArtifactTypes", ...(isImage ? IMAGE_TYPES : EXTENSION_TYPES)];
    const path = [...names.slice(0, depth), name].map((own, at) => `${types[at]}/${own}`);
    return { location: hub.options.name, name, id: `${scope}/Providers/Microsoft.Compute/${path.join("/")}` };
}

/** The text is that of images in Azure. @param kind `VMImage` @throws ArmError where there is none */
export function found<T>(artifact: T | undefined, kind: string): T {
    if (artifact === undefined) {
        throw absent(`Artifact: ${kind} was not found.`);
    }
    return artifact;
}

/** Whether something is what a path names, if it names one. */
export function isNamed(own: string, asked: string | undefined): boolean {
    return asked === undefined || own.toLowerCase() === asked.toLowerCase();
}
