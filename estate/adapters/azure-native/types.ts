import { PATHS } from "../../../azure-native/paths.ts";
import { parseToken } from "../../../azure-native/token.ts";

/** A type of Azure Resource Manager as azure-native has it. */
export interface AzureNativeType {
    /** In lower case. */
    type: string;
    /** The inputs that hold the names, from the outermost parent to the resource itself. */
    names: readonly string[];
}

export const LOCKS = "microsoft.authorization/locks";

const TYPES = new Map(Object.entries(PATHS).map(([kind, path]) => [kind, parseType(path)]));

/** @param kind module and name: `compute:VirtualMachine` */
export function azureNativeType(kind: string): AzureNativeType | undefined {
    return TYPES.get(kind);
}

/** `compute:VirtualMachine`, whichever API version a token of azure-native asks for; nothing for other tokens. */
export function kindOf(text: string): string | undefined {
    const token = parseToken(text);
    return token && `${token.module}:${token.name}`;
}

function parseType(path: string): AzureNativeType {
    return {
        type: path.replace(/\/\{\w+\}/g, "").toLowerCase(),
        names: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name),
    };
}
