import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import type { Resource } from "../../estate/values/resource.ts";

/** A resource as the estate reads it. @param inputs where they are not simply what the library hands on */
export function resourceOf(
    { urn, type, name, props, opts, provider }: ResourceValidationArgs | PolicyResource,
    inputs = withoutGuards(props),
): Resource {
    return {
        urn,
        type,
        name,
        inputs,
        provider: provider && { name: provider.name, inputs: withoutGuards(provider.props) },
        isProtected: opts.protect,
    };
}

/** The library guards properties by proxies that throw on unknown values; descriptors show what is there without them. */
export function withoutGuards(props: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
        Object.keys(props).map((name) => [name, Object.getOwnPropertyDescriptor(props, name)?.value]),
    );
}
