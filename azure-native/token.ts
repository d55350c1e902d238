/** What a type token of azure-native says. */
export type Token = {
    /** The module, such as `compute`. */
    readonly module: string;
    /** The class or function, such as `VirtualMachine` or `getVirtualMachine`. */
    readonly name: string;
    /** The API version that the token fixes, such as `2024-03-01`; absent when the token leaves it to azure-native. */
    readonly apiVersion?: string;
};

const pattern =
    /^azure-native(?:_(?<packageModule>[a-z0-9]+)_(?<packageVersion>v\w+))?:(?<module>[a-z0-9]*)(?:\/(?<version>v\w+))?:(?<name>\w+)$/;

/**
 * Reads `azure-native:compute:VirtualMachine`, `azure-native:compute/v20240301:VirtualMachine` and, from a package that
 * `pulumi package add` generated, `azure-native_compute_v20240301:compute:VirtualMachine`.
 */
export function parseToken(text: string): Token {
    const parts = pattern.exec(text)?.groups;
    if (!parts?.name) {
        throw new Error(`"${text}" is no type of azure-native`);
    }
    const version = parts.packageVersion ?? parts.version;
    return {
        module: parts.module || parts.packageModule || "",
        name: parts.name,
        ...(version && { apiVersion: toApiVersion(version) }),
    };
}

function toApiVersion(version: string): string {
    return version.replace(/^v(\d{4})(\d\d)(\d\d)(\w+)?$/, (_, year, month, day, stage) =>
        [year, month, day, stage].filter(Boolean).join("-"),
    );
}
