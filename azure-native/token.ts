/** What a type token of azure-native says. */
export interface Token {
    /** The module, such as `compute`. */
    module: string;
    /** The class or function, such as `VirtualMachine` or `getVirtualMachine`. */
    name: string;
    /** The API version that the token fixes, such as `2024-03-01`; absent when the token leaves it to azure-native. */
    apiVersion?: string;
}

const TOKEN = /^azure-native(?:_([a-z0-9]+)_v(\w+))?:([a-z0-9]*)(?:\/v(\w+))?:(\w+)$/;

/**
 * Reads `azure-native:compute:VirtualMachine`, `azure-native:compute/v20240301:VirtualMachine` and, from a package that
 * `pulumi package add` generated, `azure-native_compute_v20240301:compute:VirtualMachine`; nothing of other tokens.
 */
export function parseToken(text: string): Token | undefined {
    const [, packageModule, packageVersion, module, moduleVersion, name] = TOKEN.exec(text) ?? [];
    if (name === undefined) {
        return undefined;
    }
    const version = packageVersion ?? moduleVersion;
    const apiVersion = version?.replace(/^(\d{4})(\d\d)(\d\d)(\w+)?$/, (_, year, month, day, stage) =>
        [year, month, day, stage].filter(Boolean).join("-"),
    );
    return { module: module || packageModule || "", name, ...(apiVersion === undefined ? {} : { apiVersion }) };
}
