import type ts from "typescript";
import { exportedComponents } from "./components.ts";
import { exportedFunctions } from "./functions.ts";
import type { FunctionSchema, PackageSchema, ResourceSchema } from "./schema.ts";
import { type Properties, TypeTable } from "./type-table.ts";

const LANGUAGES = ["nodejs", "python", "csharp", "java", "go"];

/** What package.json says of the package. */
export interface Manifest {
    name: string;
    version: string;
    description: string;
    license: string;
}

/** The files whose exports make the package. */
export interface Entries {
    components: string;
    functions: string;
}

/**
 * What other languages see of the components. Pulumi's own analyzer of components reads interfaces only; the arguments
 * here are unions and intersections, which keep contradictions from compiling. Other languages have no such types, so
 * the members of a union become one object, whose properties are required where every member requires them. What this
 * lets through, the components refuse.
 */
export function packageSchema(program: ts.Program, entries: Entries, manifest: Manifest): PackageSchema {
    const components = exportedComponents(program, entries.components);
    const types = new TypeTable(program.getTypeChecker(), manifest.name, components);
    const token = (name: string) => `${manifest.name}:index:${name}`;
    const resources: Record<string, ResourceSchema> = {};
    for (const { name, args, outputs, description } of components) {
        const inputs = types.properties(name, [args]);
        resources[token(name)] = {
            isComponent: true,
            type: "object",
            description,
            inputProperties: inputs.properties,
            requiredInputs: inputs.required,
            ...withoutPlain(types.outputs(name, outputs)),
        };
    }
    const functions: Record<string, FunctionSchema> = {};
    for (const { name, args, result, description } of exportedFunctions(program, entries.functions)) {
        functions[token(name)] = {
            description,
            inputs: { type: "object", ...withoutPlain(types.properties(name, [args])) },
            outputs: { type: "object", ...withoutPlain(types.properties(name, [result])) },
        };
    }
    const { name, version, description, license } = manifest;
    const language = Object.fromEntries(LANGUAGES.map((of) => [of, { respectSchemaVersion: true }]));
    return { name, version, description, license, language, resources, types: types.named, functions };
}

/** Only what components are given can be plain: functions take outputs as well, and then give one. */
function withoutPlain(properties: Properties): Properties {
    return JSON.parse(JSON.stringify(properties, (key, value) => (key === "plain" ? undefined : value)));
}
