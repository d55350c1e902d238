import { createRequire } from "node:module";
import { Struct } from "../../standin/protocol/grpc.ts";

export { UNKNOWN as unknown } from "../../standin/protocol/values.ts";

const require = createRequire(import.meta.url);
const analyzer = require("@pulumi/pulumi/proto/analyzer_pb.js");

/** The member by which the engine's protocol tells special values from others. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** What the engine sends for a secret. */
export function secret(value: unknown): unknown {
    return { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value };
}

/** A resource as a program registers it. */
export interface Declared {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
    /** For each input, the names of the resources that its value is made from. */
    dependencies?: Record<string, string[]>;
    /** The same by URN, as the SDK records them. */
    dependencyUrns?: Record<string, string[]>;
    urn?: string;
    /** The provider that deploys it: `{ name: "west", inputs: { metadataHost: "…" } }`. */
    provider?: { name: string; inputs: Record<string, unknown> } | undefined;
    /** Whether the program says `protect`. */
    protect?: boolean;
}

export function urnOf({ type, name, urn }: Declared): string {
    return urn ?? `urn:pulumi:test::test::${type}::${name}`;
}

/** What the engine says of the configuration: options by rule. */
export function configureRequest(configuration: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
    const request = new analyzer.ConfigureAnalyzerRequest();
    for (const [rule, options] of Object.entries(configuration)) {
        const properties = Struct.fromJavaScript(options);
        request.getPolicyconfigMap().set(rule, new analyzer.PolicyConfig().setProperties(properties));
    }
    return request;
}

/** What the engine asks about a resource by itself. */
export function analyzeRequest(resource: Declared) {
    return fill(new analyzer.AnalyzeRequest(), resource, resource.inputs);
}

/** What the engine asks about a stack. @param outputsOf what it knows of a resource by then */
export function analyzeStackRequest(
    resources: readonly Declared[],
    outputsOf: (resource: Declared) => Record<string, unknown>,
) {
    const request = new analyzer.AnalyzeStackRequest();
    request.setResourcesList(resources.map((resource) => stackResource(resource, resources, outputsOf(resource))));
    return request;
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's generated classes have no usable types.
function fill(message: any, resource: Declared, properties: Record<string, unknown>) {
    message.setType(resource.type);
    message.setName(resource.name);
    message.setUrn(urnOf(resource));
    message.setProperties(Struct.fromJavaScript(properties));
    message.setOptions(new analyzer.AnalyzerResourceOptions().setProtect(resource.protect ?? false));
    if (resource.provider) {
        const { name, inputs } = resource.provider;
        const type = `pulumi:providers:${resource.type.split(":", 1)[0]}`;
        const provider = new analyzer.AnalyzerProviderResource().setType(type).setName(name);
        message.setProvider(
            provider.setUrn(urnOf({ type, name, inputs })).setProperties(Struct.fromJavaScript(inputs)),
        );
    }
    return message;
}

function stackResource(resource: Declared, all: readonly Declared[], outputs: Record<string, unknown>) {
    const message = fill(new analyzer.AnalyzerResource(), resource, outputs);
    const dependencies = message.getPropertydependenciesMap();
    const named = Object.entries(resource.dependencies ?? {}).map(([input, names]) => {
        return [input, all.filter(({ name }) => names.includes(name)).map(urnOf)] as const;
    });
    for (const [input, urns] of [...named, ...Object.entries(resource.dependencyUrns ?? {})]) {
        dependencies.set(input, new analyzer.AnalyzerPropertyDependencies().setUrnsList(urns));
    }
    return message;
}
