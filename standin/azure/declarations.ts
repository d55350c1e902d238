import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);
const root = dirname(resolve("@pulumi/azure-native/package.json"));

/** The version of the installed @pulumi/azure-native, which the stand-in imitates. */
export const azureNativeVersion: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/**
 * The text of one of azure-native's type declarations, `undefined` when there is none.
 *
 * The declarations say all that the provider knows about a type without loading any class: requiring a module of
 * azure-native takes hundreds of MiB.
 */
export function readDeclarations(...path: string[]): string | undefined {
    try {
        return readFileSync(join(root, ...path), "utf8");
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/** The resource classes of a module: class name to file name. */
export function readClasses(module: string): ReadonlyMap<string, string> {
    const text = readDeclarations(module, "index.d.ts") ?? "";
    const found = text.matchAll(/^export type (\w+) = import\("\.\/(\w+)"\)\.\1;/gm);
    return new Map(Array.from(found, ([, name, file]) => [name as string, file as string]));
}
