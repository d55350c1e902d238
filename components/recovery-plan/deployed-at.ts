import type * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import type { HubPlace } from "../../protection/recovery-plan/deployment.ts";
import type { Placement } from "../sites/site.ts";
import type { Late } from "./contributions.ts";

/** What the recovery plan takes from the arguments of a component that deploys to one Hub. */
export function deployedAt(args: Placement & { plan: ProtectionPlan; size: pulumi.Input<string> }) {
    return { plan: args.plan, hub: hubPlace(args), size: args.size };
}

function hubPlace({ hub, location }: Placement): HubPlace<Late> {
    return hub === undefined
        ? { location }
        : { name: hub.name, location: hub.region, endpoint: hub.endpoint, build: hub.build };
}
