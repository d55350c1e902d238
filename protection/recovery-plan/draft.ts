import type { Deployment, HubPlace } from "./deployment.ts";
import type { Phase } from "./recovery-plan.ts";

/** A deployment as steps speak of it: ids do not matter. */
export type Concerned = Deployment<unknown>;

/** A step that concerns one deployment, before those that say the same of several are told as one. */
export interface Draft {
    phase: Phase;
    /** What the sentence is about. */
    subject: string;
    /** @param subject one or several, as in `erp-0, erp-1 and erp-2` */
    sentence(subject: string): string;
    machines: string[];
    target?: string | undefined;
}

/** A deployment as sentences call it: with its Hub where its component has one on another Hub, too. */
export function subjectOf({ name, role, hub }: Concerned): string {
    return role === "single" ? name : `${name} on ${hubName(hub)}`;
}

/** @param otherwise for a Hub whose name is not known before deployment */
export function hubName({ name, location }: HubPlace<unknown>, otherwise = "its Hub"): string {
    const known = name ?? location;
    return typeof known === "string" ? `Hub ${known}` : otherwise;
}

export function machineNames(deployments: readonly Concerned[]): string[] {
    return deployments.flatMap(({ machines }) => machines.map(({ name }) => name));
}

/** The balancer in front of a deployment, as sentences call it. */
export function balancerName({ loadBalancer }: Concerned): string | undefined {
    return (
        loadBalancer && `the ${loadBalancer.isExternal ? "external balancer" : "load balancer"} ${loadBalancer.name}`
    );
}
