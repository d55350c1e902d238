import { AZURE_NATIVE_VERSION, readArguments, readClasses, readDeclarations, readModules } from "./declarations.ts";
import { toResourceType } from "./resource-type.ts";

type Properties = Record<string, { $ref: string }>;

/**
 * The schema of azure-native's resources, for languages that ask for one, such as YAML. Their names, inputs and outputs
 * are the genuine ones; what values they take is left open, and functions are left out.
 */
export function readSchema(): string {
    const resources = readModules().flatMap((module) =>
        [...readClasses(module).keys()].map((name) => `azure-native:${module}:${name}`),
    );
    const inputs = [...readArguments(readDeclarations("provider.d.ts") ?? "", "Provider")];
    return JSON.stringify({
        name: "azure-native",
        version: AZURE_NATIVE_VERSION,
        provider: { type: "object", inputProperties: toProperties(inputs.map(({ name }) => name)) },
        resources: Object.fromEntries(resources.map((token) => [token, toSchema(token)])),
    });
}

function toSchema(token: string) {
    const { inputs, required, outputs } = toResourceType(token);
    return {
        type: "object",
        inputProperties: toProperties(inputs),
        requiredInputs: [...required],
        properties: toProperties(outputs.keys()),
    };
}

function toProperties(names: Iterable<string>): Properties {
    return Object.fromEntries(Array.from(names, (name) => [name, { $ref: "pulumi.json#/Any" }]));
}
