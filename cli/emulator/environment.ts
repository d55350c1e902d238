import type { StartedHub } from "../../hub/emulator/index.ts";

/** A Hub as a program must know it. */
export type Reachable = Pick<StartedHub, "url" | "kind" | "tenantId" | "subscriptionId" | "clientId" | "clientSecret">;

/**
 * What leads azure-native, and other providers that read the same, to a Hub.
 * @param bundleFile what it is to trust
 * @see https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/auth_azidentity.go
 */
export function environmentOf(hub: Reachable, bundleFile: string): Readonly<Record<string, string>> {
    return {
        ARM_METADATA_HOSTNAME: new URL(hub.url).host,
        ARM_TENANT_ID: hub.kind === "entra" ? hub.tenantId : "adfs",
        ARM_SUBSCRIPTION_ID: hub.subscriptionId,
        ARM_CLIENT_ID: hub.clientId,
        ARM_CLIENT_SECRET: hub.clientSecret,
        // Whether the Hub's sign-in is one of Microsoft's would be asked of Microsoft.
        ARM_DISABLE_INSTANCE_DISCOVERY: "true",
        SSL_CERT_FILE: bundleFile,
    };
}

/** One line for a shell: of PowerShell on Windows, of any other elsewhere. */
export function exportLine(environment: Readonly<Record<string, string>>, platform = process.platform): string {
    const entries = Object.entries(environment);
    return platform === "win32"
        ? entries.map(([name, value]) => `$env:${name} = ${quoted(value, "''")}`).join("; ")
        : `export ${entries.map(([name, value]) => `${name}=${shellWord(value, platform)}`).join(" ")}`;
}

/** A text that the same shell takes to the letter. */
export function shellWord(text: string, platform = process.platform): string {
    return /^[\w./:@%+=-]+$/.test(text) ? text : quoted(text, platform === "win32" ? "''" : "'\\''");
}

/** @param quote what stands for a quotation mark within others */
function quoted(text: string, quote: string): string {
    return `'${text.replaceAll("'", quote)}'`;
}
