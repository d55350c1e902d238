import { readDeclarations } from "./declarations.ts";

const known = new Map<string, ReadonlyMap<string, string>>();
let text: string | undefined;

/**
 * The outputs of a nested type, such as `network.BackendAddressPoolResponse`: name to the TypeScript text of its type.
 * They hold what Azure adds, such as the `id` of a backend address pool.
 */
export function readNestedOutputs(type: string): ReadonlyMap<string, string> {
    const found = known.get(type) ?? new Map(readFields(toInterface(type)));
    known.set(type, found);
    return found;
}

function toInterface(type: string): string {
    const [module, name] = type.split(".");
    text ??= readDeclarations("types", "output.d.ts") ?? "";
    const start = text.indexOf(`\nexport declare namespace ${module} {`);
    const end = text.indexOf("\n}", start);
    const from = text.indexOf(`\n    interface ${name} {`, start);
    if (start < 0 || from < 0 || from > end) {
        throw new Error(`azure-native declares no output type "${type}"`);
    }
    return text.slice(from, text.indexOf("\n    }", from));
}

function* readFields(declaration: string): Iterable<[string, string]> {
    for (const [, name = "", type = ""] of declaration.matchAll(/^ {8}(\w+)\??: (.*?);$(?=\n {8}[\w/]|(?!.))/gms)) {
        yield [name, type];
    }
}
