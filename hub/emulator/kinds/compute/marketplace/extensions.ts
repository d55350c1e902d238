import { ArmError } from "../../../wire/arm-error.ts";

/** An extension of machines that the operator of a Hub has taken from the marketplace. */
export interface MarketplaceExtension {
    publisher: string;
    type: string;
    /** The oldest first. */
    versions: readonly string[];
    /** The systems that it runs on. */
    osType: "Linux" | "Windows";
}

/**
 * What the emulator's marketplace has: those that Microsoft lists for Hubs, among them all of its quickstart templates.
 * @see https://learn.microsoft.com/azure-stack/operator/azure-stack-marketplace-azure-items
 */
export const EXTENSIONS: readonly MarketplaceExtension[] = [
    windows("Microsoft.Compute", "BGInfo", "2.1"),
    windows("Microsoft.Compute", "CustomScriptExtension", "1.8", "1.9.5", "1.10.12"),
    windows("Microsoft.Compute", "JsonADDomainExtension", "1.0", "1.3.9"),
    windows("Microsoft.Compute", "VMAccessAgent", "2.0", "2.4.5"),
    windows("Microsoft.Powershell", "DSC", "2.9.1.0", "2.19.0.0", "2.20", "2.77.0.0", "2.83.2.0"),
    windows("Microsoft.SqlServer.Management", "SqlIaaSAgent", "1.2.30.0", "1.3.20590.0", "2.0.13.0"),
    windows("Microsoft.Azure.Security", "IaaSAntimalware", "1.1", "1.3.0.0", "1.5.5.9"),
    windows("Microsoft.Azure.Diagnostics", "IaaSDiagnostics", "1.5", "1.12.2.2"),
    windows("Microsoft.EnterpriseCloud.Monitoring", "MicrosoftMonitoringAgent", "1.0.11081.5"),
    linux("Microsoft.Azure.Extensions", "CustomScript", "2.0.7", "2.1.3"),
    linux("Microsoft.EnterpriseCloud.Monitoring", "OmsAgentForLinux", "1.8.1.256", "1.13.33"),
    linux("Microsoft.OSTCExtensions", "CustomScriptForLinux", "1.3", "1.5.5"),
    linux("Microsoft.OSTCExtensions", "LinuxDiagnostic", "2.3.9029"),
    linux("Microsoft.OSTCExtensions", "VMAccessForLinux", "1.4", "1.5.10"),
    linux("Microsoft.Azure.Diagnostics", "LinuxDiagnostic", "3.0.141"),
];

/**
 * The extension that a machine shall have. Of a version, its first two numbers count.
 * @param takesNewer whether a newer minor version will do
 * @throws ArmError https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages
 */
export function extensionNamed(
    publisher: string,
    type: string,
    version: string,
    takesNewer: boolean,
): MarketplaceExtension {
    const found = EXTENSIONS.find((one) => isSame(one.publisher, publisher) && isSame(one.type, type));
    if (!found) {
        throw new ArmError(
            404,
            "ArtifactNotFound",
            `The VM extension with publisher '${publisher}' and type '${type}' could not be found.`,
        );
    }
    const [major, minor = 0] = numbersOf(version);
    const isThere = found.versions.some((own) => {
        const [ownMajor, ownMinor = 0] = numbersOf(own);
        return ownMajor === major && (takesNewer ? ownMinor >= minor : ownMinor === minor);
    });
    if (!isThere) {
        throw new ArmError(
            404,
            "ArtifactVersionNotFound",
            `No version found in the artifact repository that satisfies the requested version '${version}' for VM extension ` +
                `with publisher '${publisher}' and type '${type}'.`,
        );
    }
    return found;
}

function numbersOf(version: string): number[] {
    return version.split(".").map(Number);
}

function isSame(own: string, sent: string): boolean {
    return own.toLowerCase() === sent.toLowerCase();
}

function windows(publisher: string, type: string, ...versions: string[]): MarketplaceExtension {
    return { publisher, type, versions, osType: "Windows" };
}

function linux(publisher: string, type: string, ...versions: string[]): MarketplaceExtension {
    return { publisher, type, versions, osType: "Linux" };
}
