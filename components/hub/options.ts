import * as pulumi from "@pulumi/pulumi";
import type { Hub } from "./hub.ts";

/**
 * The options of a component: its resources go to the Hub's provider, and wait for what the component depends on, which
 * Pulumi itself asks of the component alone.
 */
export function optionsOf(opts: pulumi.ComponentResourceOptions = {}, { hub }: { hub?: Hub } = {}) {
    const { dependsOn, transformations = [] } = opts;
    return {
        ...opts,
        ...(hub === undefined ? {} : { provider: hub.provider }),
        ...(dependsOn === undefined ? {} : { transformations: [...transformations, waitingFor(dependsOn)] }),
    };
}

type Awaited = NonNullable<pulumi.ResourceOptions["dependsOn"]>;

function waitingFor(awaited: Awaited): pulumi.ResourceTransformation {
    return ({ props, opts }) => ({ props, opts: { ...opts, dependsOn: both(opts.dependsOn, awaited) } });
}

function both(own: Awaited | undefined, awaited: Awaited): Awaited {
    return own === undefined || own === awaited ? awaited : pulumi.all([own, awaited]).apply((lists) => lists.flat());
}
