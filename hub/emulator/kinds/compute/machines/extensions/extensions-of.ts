import type { HubView } from "../../../../state/hub-view.ts";
import type { Resource } from "../../../../state/resource.ts";

/** The extensions of a machine. */
export function extensionsOf({ id }: Resource, { resources }: HubView): Resource[] {
    return resources.those(resources.in(`${id}/extensions`).after(""));
}
