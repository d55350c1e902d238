import { distance } from "fastest-levenshtein";
import { readArguments, readClasses, readDeclarations } from "./declarations.ts";
import { readToken } from "./token.ts";

/** What azure-native's own class declares about a resource type. */
export interface ResourceType {
    /** The type without package and version, such as `compute:VirtualMachine`. */
    key: string;
    module: string;
    name: string;
    /** Absent for the few types that are no ARM resources, such as `storage:Blob`. */
    apiVersion?: string;
    inputs: ReadonlySet<string>;
    required: ReadonlySet<string>;
    /** Output name to the TypeScript text of its type. */
    outputs: ReadonlyMap<string, string>;
}

const known = new Map<string, ResourceType>();

/** The type that a token names; throws, with the nearest existing name, when azure-native has no such class. */
export function toResourceType(token: string): ResourceType {
    const found = known.get(token) ?? readResourceType(token);
    known.set(token, found);
    return found;
}

function readResourceType(token: string): ResourceType {
    const { module, name, apiVersion } = readToken(token);
    const classes = readClasses(module);
    const declarations = readDeclarations(module, `${classes.get(name)}.d.ts`);
    if (!declarations) {
        throw new Error(`azure-native has no type "${token}".${toHint(module, name, classes)}`);
    }

    const inputs = Array.from(readArguments(declarations, name));
    const version = apiVersion ?? readApiVersion(declarations);
    return {
        key: `${module}:${name}`,
        module,
        name,
        ...(version && { apiVersion: version }),
        inputs: new Set(inputs.map((input) => input.name)),
        required: new Set(inputs.filter((input) => input.isRequired).map((input) => input.name)),
        outputs: new Map(readOutputs(declarations)),
    };
}

/** The API version that a class or a function says that it uses. */
export function readApiVersion(declarations: string): string | undefined {
    return /Uses Azure REST API version ([\w-]+)\./.exec(declarations)?.[1];
}

function* readOutputs(declarations: string): Iterable<[string, string]> {
    for (const [, name = "", type = ""] of declarations.matchAll(/^ {4}readonly (\w+): pulumi\.Output<(.*?)>;$/gms)) {
        yield [name, type];
    }
}

function toHint(module: string, name: string, classes: ReadonlyMap<string, string>): string {
    if (classes.size === 0) {
        return ` There is no module "${module}".`;
    }
    const nearest = Array.from(classes.keys()).sort((a, b) => distance(a, name) - distance(b, name))[0];
    return ` The nearest is "azure-native:${module}:${nearest}".`;
}
