import { readClasses, readDeclarations } from "../../standin/azure/declarations.ts";

/**
 * The lists in a resource whose items can be made as resources of their own as well, by azure-native's name: it leaves them
 * as they are where a program says nothing of them. Its declarations say so of each.
 */
export function readChildren(key: string): string[] {
    const [module = "", name = ""] = key.split(":");
    const text = readDeclarations(module, `${readClasses(module).get(name)}.d.ts`) ?? "";
    const inputs = text.slice(text.indexOf(`export interface ${name}Args {`));
    const members = inputs.matchAll(/\/\*\*(.*?)\*\/\s*(\w+)\??:/gs);
    return Array.from(members).flatMap(([, comment = "", member = ""]) =>
        comment.includes("also available as standalone resources") ? [member] : [],
    );
}
