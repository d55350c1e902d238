import type ts from "typescript";
import { exportedComponents } from "./components.ts";
import type { PackageSchema, ResourceSchema } from "./schema.ts";
import { TypeTable } from "./type-table.ts";

const LANGUAGES = ["nodejs", "python", "csharp", "java", "go"];

/** What package.json says of the package. */
export interface Manifest {
    name: string;
    version: string;
    description: string;
    license: string;
}

/**
 * What other languages see of the components. Pulumi's own analyzer of components reads interfaces only; the arguments
 * here are unions and intersections, which keep contradictions from compiling. Other languages have no such types, so
 * the members of a union become one object, whose properties are required where every member requires them. What this
 * lets through, the components refuse.
 * @param entry the file that exports the components
 */
export function packageSchema(program: ts.Program, entry: string, manifest: Manifest): PackageSchema {
    const components = exportedComponents(program, entry);
    const types = new TypeTable(program.getTypeChecker(), manifest.name, components);
    const resources: Record<string, ResourceSchema> = {};
    for (const { name, args, outputs, description } of components) {
        const inputs = types.properties(name, [args]);
        resources[`${manifest.name}:index:${name}`] = {
            isComponent: true,
            type: "object",
            description,
            inputProperties: inputs.properties,
            requiredInputs: inputs.required,
            ...types.outputs(name, outputs),
        };
    }
    const { name, version, description, license } = manifest;
    const language = Object.fromEntries(LANGUAGES.map((of) => [of, { respectSchemaVersion: true }]));
    return { name, version, description, license, language, resources, types: types.named };
}
