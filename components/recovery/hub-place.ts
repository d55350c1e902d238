import type { HubPlace } from "../../protection/recovery-plan/deployment.ts";
import type { Placement } from "../machine/site.ts";
import type { Late } from "./contributions.ts";

/** The Hub of a component, as the recovery plan tells it. */
export function hubPlace({ hub, location }: Placement): HubPlace<Late> {
    return hub === undefined
        ? { location }
        : { name: hub.name, location: hub.region, endpoint: hub.endpoint, build: hub.build };
}
