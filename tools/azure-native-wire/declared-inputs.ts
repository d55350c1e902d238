import { readClasses, readDeclarations } from "../../standin/azure/declarations.ts";

/** The inputs that azure-native declares for an object: the TypeScript text of each one's type by name. */
export type DeclaredInputs = ReadonlyMap<string, string>;

/** The inputs of a class, such as `compute:Disk`. */
export function declaredInputs(key: string): DeclaredInputs {
    const [module = "", name = ""] = key.split(":");
    const text = readDeclarations(module, `${readClasses(module).get(name)}.d.ts`) ?? "";
    return membersIn(block(text, `export interface ${name}Args {`, "\n}"), 4);
}

/** The inputs of the object that a type is, or a list or a map of; nothing where it is of plain values. */
export function nestedInputs(type: string): DeclaredInputs | undefined {
    const [, module, name] = /\binputs\.(\w+)\.(\w+Args)\b/.exec(type) ?? [];
    if (name === undefined) {
        return undefined;
    }
    const known = nested.get(`${module}.${name}`) ?? readNested(module, name);
    nested.set(`${module}.${name}`, known);
    return known;
}

const nested = new Map<string, DeclaredInputs>();
const declarations = readDeclarations("types", "input.d.ts") ?? "";

function readNested(module: string | undefined, name: string): DeclaredInputs {
    const start = declarations.indexOf(`\nexport declare namespace ${module} {`);
    const from = declarations.indexOf(`\n    interface ${name} {`, start);
    return membersIn(declarations.slice(from, declarations.indexOf("\n    }", from)), 8);
}

function block(text: string, from: string, to: string): string {
    const start = text.indexOf(from);
    return start < 0 ? "" : text.slice(start, text.indexOf(to, start));
}

function membersIn(text: string, indentation: number): DeclaredInputs {
    const member = new RegExp(`^ {${indentation}}(\\w+)\\??: (.*?);$`, "gms");
    return new Map(Array.from(text.matchAll(member), ([, name = "", type = ""]) => [name, type]));
}
