import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const ROOT = dirname(resolve("@pulumi/azure-native/package.json"));

/** The version of the installed @pulumi/azure-native, which the stand-in imitates. */
export const AZURE_NATIVE_VERSION: string = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;

/**
 * The text of one of azure-native's type declarations, `undefined` when there is none.
 *
 * The declarations say all that the provider knows about a type without loading any class: requiring a module of
 * azure-native takes hundreds of MiB.
 */
export function readDeclarations(...path: string[]): string | undefined {
    try {
        return readFileSync(join(ROOT, ...path), "utf8");
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/** Modules of azure-native, such as `compute`. */
export function readModules(): string[] {
    return readdirSync(ROOT).filter((name) => name !== "types" && existsSync(join(ROOT, name, "index.d.ts")));
}

/** The resource classes of a module: class name to file name. */
export function readClasses(module: string): ReadonlyMap<string, string> {
    const text = readDeclarations(module, "index.d.ts") ?? "";
    const found = text.matchAll(/^export type (\w+) = import\("\.\/(\w+)"\)\.\1;/gm);
    return new Map(Array.from(found, ([, name, file]) => [name as string, file as string]));
}

/** The arguments of a class, from the text of its declaration. */
export function* readArguments(declarations: string, name: string): Iterable<{ name: string; isRequired: boolean }> {
    const start = declarations.indexOf(`export interface ${name}Args {`);
    const text = start < 0 ? "" : declarations.slice(start, declarations.indexOf("\n}", start));
    for (const [, input = "", optional] of text.matchAll(/^ {4}(\w+)(\??): /gm)) {
        yield { name: input, isRequired: !optional };
    }
}
