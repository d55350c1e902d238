import * as pulumi from "@pulumi/pulumi";
import type { ConstructResult, InvokeResult, Provider } from "@pulumi/pulumi/provider/index.js";
import { LiveComponents } from "./live-components.ts";
import { type Properties, withPlainValues } from "./plain-values.ts";

type ComponentClass = new (
    name: string,
    args: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

/** The part of the package's schema that is needed to make components. */
interface Schema {
    name: string;
    version: string;
    resources: Record<string, { inputProperties: Properties; properties: Properties }>;
    types: Record<string, { properties?: Properties }>;
    functions: Record<string, object>;
}

/** Makes the components of a package, and calls its functions, for programs of other languages. */
export class ComponentProvider implements Provider {
    readonly schema: string;
    readonly version: string;
    readonly #package: Schema;
    readonly #classes: Readonly<Record<string, unknown>>;
    readonly #functions: Readonly<Record<string, unknown>>;
    readonly #live: LiveComponents;

    /** @param classes the components by their names; what else it holds is left alone. @param functions by their names */
    constructor(
        schema: string,
        classes: Readonly<Record<string, unknown>>,
        functions: Readonly<Record<string, unknown>>,
    ) {
        this.schema = schema;
        this.#package = JSON.parse(schema);
        this.version = this.#package.version;
        this.#classes = classes;
        this.#functions = functions;
        this.#live = new LiveComponents(this.#package.name, this.version);
    }

    async construct(
        name: string,
        type: string,
        inputs: pulumi.Inputs,
        options: pulumi.ComponentResourceOptions,
    ): Promise<ConstructResult> {
        const { resources, types } = this.#package;
        const resource = found(resources, type, "component");
        const typeOf = (ref: string) => types[ref.replace("#/types/", "")]?.properties;
        const args = await withPlainValues(inputs, resource.inputProperties, typeOf);
        const Component = this.#classes[nameOf(type)] as ComponentClass;
        const component = new Component(name, args, stated(options));
        await this.#live.add(component);
        const outputs = component as unknown as Record<string, pulumi.Output<unknown>>;
        const state = Object.fromEntries(Object.keys(resource.properties).map((output) => [output, outputs[output]]));
        return { urn: component.urn, state };
    }

    async invoke(token: string, args: pulumi.Inputs): Promise<InvokeResult> {
        found(this.#package.functions, token, "function");
        const run = this.#functions[nameOf(token)] as (args: pulumi.Inputs) => object;
        return { outputs: run(args) };
    }
}

function found<T>(known: Readonly<Record<string, T>>, token: string, kind: string): T {
    const one = known[token];
    if (one === undefined) {
        throw new pulumi.RunError(`there is no ${kind} ${token}. Take one of ${Object.keys(known).join(", ")}.`);
    }
    return one;
}

function nameOf(token: string): string {
    return token.split(":").at(-1) ?? "";
}

/**
 * The options that the program says: Pulumi sends all of them, empty where it says nothing. So `protect: false` cannot
 * be told from nothing, which lets a component protect what is backed up.
 */
function stated(options: pulumi.ComponentResourceOptions): pulumi.ComponentResourceOptions {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
    return !value || (typeof value === "object" && Object.keys(value).length === 0);
}
