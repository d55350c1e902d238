import { PATHS } from "../../../azure-native/paths.ts";

/** A type of Azure Resource Manager as azure-native has it. */
export interface AzureNativeType {
    /** In lower case. */
    type: string;
    /** The inputs that hold the names, from the outermost parent to the resource itself. */
    names: readonly string[];
}

export const LOCKS = "microsoft.authorization/locks";

const types = new Map(Object.entries(PATHS).map(([kind, path]) => [kind, parseType(path)]));

/** @param kind module and name: `compute:VirtualMachine` */
export function azureNativeType(kind: string): AzureNativeType | undefined {
    return types.get(kind);
}

/** `azure-native:compute:X`, `azure-native:compute/v20240301:X`, `azure-native_compute_v20240301:compute:X`. */
const TOKEN = /^azure-native(?:_[a-z0-9]+_v[0-9a-z]+)?:([a-z0-9]+)(?:\/v[0-9a-z]+)?:(\w+)$/;

/** `compute:VirtualMachine`, whichever API version a token of azure-native asks for; nothing for other tokens. */
export function kindOf(token: string): string | undefined {
    const [, module, kind] = TOKEN.exec(token) ?? [];
    return kind === undefined ? undefined : `${module}:${kind}`;
}

function parseType(path: string): AzureNativeType {
    return {
        type: path.replace(/\/\{\w+\}/g, "").toLowerCase(),
        names: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name),
    };
}
