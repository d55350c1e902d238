import type * as pulumi from "@pulumi/pulumi";
import { resourceId } from "../arguments/azure.ts";
import { type Check, input, kindOf, optional, text } from "../arguments/check.ts";
import { isObject } from "../arguments/structure.ts";
import { Hub } from "../hub/hub.ts";

/** The Hub, named as such, or its location beside the option `provider` of the component. */
export type Placement =
    | { hub: Hub; location?: never }
    | {
          hub?: never;
          /** The Hub's only location, such as `redmond`, where its provider is given by the option. */
          location: pulumi.Input<string>;
      };

/** Where machines stand: all of it exists already. */
export type Site = Placement & {
    /** An existing resource group. */
    resourceGroupName: pulumi.Input<string>;
    /** The id of an existing subnet. */
    subnetId: pulumi.Input<string>;
};

export function siteChecks(args: unknown) {
    const { hub } = isObject(args) ? args : {};
    return {
        hub: optional(namedHub),
        location: hub === undefined ? location : noLocation,
        resourceGroupName: input(text("erp-rg")),
        subnetId: input(resourceId("Microsoft.Network/virtualNetworks/subnets")),
    } satisfies Record<keyof Site, Check>;
}

/** A Hub has a provider of its own. */
export function providerFaults(args: unknown, opts: pulumi.ComponentResourceOptions = {}): string[] {
    const isTwice = isObject(args) && args.hub !== undefined && (opts.provider ?? opts.providers) !== undefined;
    return isTwice ? ["hub stands beside the option provider of the component. Remove one of the two."] : [];
}

/** Where the resources of a site are: a Hub has a single location. */
export function locationOf({ hub, location }: Placement): pulumi.Input<string> {
    return hub === undefined ? location : hub.region;
}

const location: Check = (value, path) =>
    value === undefined
        ? [`${path} is missing. Name the Hub as hub, or write its location here, e.g. "redmond".`]
        : stated(value, path);

const stated = input(text("redmond"));

const noLocation: Check = (value, path) =>
    value === undefined ? [] : [`${path} stands beside hub, which has its own. Remove one of the two.`];

/** A component of this kind, not its name. */
export const namedHub: Check = (value, path) => {
    if (Hub.isInstance(value)) {
        return [];
    }
    const fix = 'Write new Hub("west", { endpoint: … }).';
    return value === undefined
        ? [`${path} is missing. ${fix}`]
        : [`${path} is ${kindOf(value)}, but must be a Hub. ${fix}`];
};
