import type * as pulumi from "@pulumi/pulumi";
import type { Contribution } from "../../protection/recovery-plan/contribution.ts";
import type { Late } from "./contributions.ts";

/** A component that others are made of. */
export interface Part extends pulumi.Resource {
    recovery: Contribution<Late>;
}

/** The machines of parts on one Hub, and the balancer in front of them, as the recovery plan tells them. */
export function deployedAs(parts: readonly Part[]) {
    const deployments = parts.flatMap(({ recovery }) => recovery.deployments);
    const own = deployments.find(({ loadBalancer }) => loadBalancer && !loadBalancer.isExternal);
    return { machines: deployments.flatMap(({ machines }) => machines), loadBalancer: own?.loadBalancer?.name };
}
