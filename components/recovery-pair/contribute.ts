import type * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import { contribute } from "../recovery-plan/contribute.ts";
import type { Late } from "../recovery-plan/contributions.ts";
import { deployedAt } from "../recovery-plan/deployed-at.ts";
import { deployedAs, type Part } from "../recovery-plan/parts.ts";
import type { RecoveryPairArgs } from "./arguments.ts";
import { primaryPlan, standbyPlan } from "./plans.ts";

/** Adds a pair to the recovery plan, instead of the machines or groups that it is made of. @param standby may be none */
export function contributePair(
    component: pulumi.Resource,
    name: string,
    args: RecoveryPairArgs,
    primary: readonly Part[],
    standby: readonly Part[],
): Contribution<Late> {
    const { size, settings } = args;
    const standbySize = ("size" in args.standby && args.standby.size) || size;
    const deployment = {
        ...deployedAt({ hub: args.primary.hub, size, plan: primaryPlan(args) }),
        ...deployedAs(primary),
        role: "primary" as const,
    };
    const waiting = {
        ...deployedAt({ hub: args.standby.hub, size: standbySize, plan: standbyPlan(args) }),
        ...deployedAs(standby),
        role: "standby" as const,
    };
    const deployments = standby.length > 0 ? [deployment, waiting] : [deployment];
    return contribute(component, { component: "RecoveryPair", name, deployments, settings }, [...primary, ...standby]);
}
