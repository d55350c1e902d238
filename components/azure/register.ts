import manifest from "@pulumi/azure-native/package.json" with { type: "json" };
import * as pulumi from "@pulumi/pulumi";
import { type Kinds, OUTPUTS } from "./kinds.ts";

/** A registered resource, with the outputs that components read. */
export type Registered<Kind extends keyof Kinds> = pulumi.CustomResource &
    Pick<Kinds[Kind][0], Extract<(typeof OUTPUTS)[Kind][number], keyof Kinds[Kind][0]>>;

/**
 * Registers a resource of azure-native with the type token, the inputs and the provider's version that its class would
 * send, but without the class: those carry up to sixty aliases of old type tokens and some fifty outputs, which is most
 * of the time and memory of a large preview, and some add defaults that a Hub refuses.
 */
export function register<Kind extends keyof Kinds>(
    kind: Kind,
    name: string,
    args: Kinds[Kind][1],
    opts: pulumi.CustomResourceOptions,
): Registered<Kind> {
    // An input without value becomes an output of the resource, as the classes have it, too.
    const outputs = Object.fromEntries(OUTPUTS[kind].map((output) => [output, undefined]));
    const resource = withoutTraces(
        opts.parent,
        () =>
            new AzureResource(
                `azure-native:${kind}`,
                name,
                { ...outputs, ...args },
                { ...opts, version: opts.version ?? manifest.version },
            ),
    );
    return resource as Registered<Kind>;
}

/**
 * The SDK writes down the stack for every input and output of a resource, to tell of promises that are never kept. Of a
 * resource that a component makes they are all the same and lead into this file, but cost a quarter of its registration.
 * Transformations are the program's own code, whose errors keep their traces.
 */
function withoutTraces<T>(parent: pulumi.Resource | undefined, make: () => T): T {
    const { __transformations: transformations = [] } = (parent ?? {}) as { __transformations?: unknown[] };
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = transformations.length > 0 ? limit : 0;
    try {
        return make();
    } finally {
        Error.stackTraceLimit = limit;
    }
}

/** Pulumi's own class is abstract. */
class AzureResource extends pulumi.CustomResource {}
