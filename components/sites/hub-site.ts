import type * as pulumi from "@pulumi/pulumi";
import type { Check } from "../arguments/check.ts";
import { isObject } from "../arguments/structure.ts";
import { Hub } from "../hub/hub.ts";
import { addressSpace, overlapping } from "./address-space.ts";
import { namedHub, siteChecks } from "./site.ts";

/** One of several Hubs that a component deploys to, and what exists there. */
export interface HubSite {
    hub: Hub;
    /** An existing resource group. */
    resourceGroupName: pulumi.Input<string>;
    /** The id of an existing subnet. */
    subnetId: pulumi.Input<string>;
    /**
     * The address space of the subnet's virtual network, such as `["10.10.0.0/16"]`. Those of the Hubs must not overlap,
     * so that machines of both can be reached, and copies be sent from one to the other.
     */
    addressSpace: string[];
}

export function hubSiteChecks(site: unknown) {
    const { location: _, ...checks } = siteChecks(site);
    return { ...checks, hub: namedHub, addressSpace } satisfies Record<keyof HubSite, Check>;
}

/** A site as a program writes it. @param own other arguments than those of every site */
export function exampleSite(name: string, range: string, own = ""): string {
    const subnetId = "/subscriptions/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…";
    return `{ hub: new Hub("${name}"), resourceGroupName: "erp-rg", subnetId: "${subnetId}", addressSpace: ["${range}"]${own} }`;
}

/**
 * What is wrong with sites beside each other: each is another Hub, with addresses of its own.
 * @param sites by their paths, whatever they are
 */
export function siteFaults(sites: Readonly<Record<string, unknown>>): string[] {
    const entries = Object.entries(sites);
    return entries.flatMap(([path, site], at) =>
        entries.slice(0, at).flatMap(([otherPath, other]) => {
            if (!isObject(site) || !isObject(other)) {
                return [];
            }
            const [one, another] = [[path, site] as const, [otherPath, other] as const];
            return [...sameHub(one, another), ...overlap(one, another)];
        }),
    );
}

/** A site, whatever it is, and its path. */
type Located = readonly [path: string, site: Record<string, unknown>];

function sameHub([path, { hub: one }]: Located, [otherPath, { hub: other }]: Located): string[] {
    return Hub.isInstance(one) && Hub.isInstance(other) && one.isSameAs(other)
        ? [`${path}.hub is the Hub of ${otherPath} (${one.endpoint}). Name another one.`]
        : [];
}

function overlap([path, one]: Located, [otherPath, other]: Located): string[] {
    const found = overlapping(one.addressSpace, other.addressSpace);
    return found
        ? [`${path}.addressSpace holds ${found[0]}, which overlaps ${found[1]} of ${otherPath}. Use ranges of its own.`]
        : [];
}
