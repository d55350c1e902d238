import { readClasses, readDeclarations } from "../../standin/azure/declarations.ts";

/** A member of an object of azure-native's inputs. */
interface DeclaredInput {
    /** The text of its type in TypeScript. */
    type: string;
    isOptional: boolean;
}

/** The members of an object of azure-native's inputs by name. */
export type DeclaredInputs = ReadonlyMap<string, DeclaredInput>;

/** The classes of resources of a module, and the inputs of each. */
export function declaredResources(module: string): [name: string, inputs: DeclaredInputs][] {
    return [...readClasses(module)].map(([name, file]) => {
        const text = readDeclarations(module, `${file}.d.ts`) ?? "";
        return [name, membersIn(block(text, `export interface ${name}Args {`, "\n}"), 4)];
    });
}

/** Whether a path leads to a member, without positions in lists: `storageProfile.dataDisks.lun`. */
export function isDeclared(inputs: DeclaredInputs, path: string): boolean {
    const [first = "", ...rest] = path.split(".");
    const input = inputs.get(first);
    return input !== undefined && (rest.length === 0 || isDeclared(inputsWithin(input), rest.join(".")));
}

/** The members of an object that an input is, or holds in a list. */
export function inputsWithin({ type }: DeclaredInput): DeclaredInputs {
    const [, module = "", name = ""] = /\binputs\.(\w+)\.(\w+Args)\b/.exec(type) ?? [];
    return nestedInputs(module, name);
}

const nested = new Map<string, DeclaredInputs>();
const declarations = readDeclarations("types", "input.d.ts") ?? "";

function nestedInputs(module: string, name: string): DeclaredInputs {
    const key = `${module}.${name}`;
    const namespace = () => block(declarations, `\nexport declare namespace ${module} {`, "\n}");
    const found = nested.get(key) ?? membersIn(block(namespace(), `\n    interface ${name} {`, "\n    }"), 8);
    nested.set(key, found);
    return found;
}

function block(text: string, from: string, to: string): string {
    const start = text.indexOf(from);
    return start < 0 ? "" : text.slice(start, text.indexOf(to, start));
}

function membersIn(text: string, indentation: number): DeclaredInputs {
    const member = new RegExp(`^ {${indentation}}(\\w+)(\\??): (.*?);$`, "gms");
    return new Map(
        Array.from(text.matchAll(member), ([, name = "", optional, type = ""]) => {
            return [name, { type, isOptional: optional === "?" }];
        }),
    );
}
