import { hostOf } from "../../hub/endpoint.ts";
import { type Properties, toText } from "../protocol/values.ts";

/** How a provider is told to reach a Hub. */
export interface Settings {
    /** A host with or without a port, or a URL. */
    metadataHost: string;
    subscriptionId: string;
    tenantId: string;
    clientId: string;
    clientSecret: string;
    /** Takes precedence over the secret. */
    clientCertificatePath: string;
    clientCertificatePassword: string;
    disableInstanceDiscovery: boolean;
    /** What a client leads for a partner of Microsoft's; Pulumi's own, unless told otherwise. */
    partnerId: string;
    skipReadOnUpdate: boolean;
}

/** Of Microsoft's fictitious company: programs of documentation name its Hubs, and nobody has one. */
const FICTITIOUS = /(?:^|\.)contoso\.com$/;

const PULUMI_PARTNER_ID = "a90539d8-a7a6-5826-95c4-1fbef22d4b22";

/**
 * Reads them as azure-native does: from the configuration of the provider, or else from the environment. Nothing where
 * neither names a metadata host, since the environments with names, such as `public`, are Azure itself, and nothing of a
 * Hub that nobody has.
 * https://www.pulumi.com/registry/packages/azure-native/installation-configuration/
 */
export function readSettings(config: Properties, env: NodeJS.ProcessEnv): Settings | undefined {
    const read = (name: string, ...variables: string[]): string =>
        name in config
            ? (toText(config[name]) ?? String(config[name]))
            : (variables.map((variable) => env[variable]).find(Boolean) ?? "");
    const metadataHost = read("metadataHost", "ARM_METADATA_HOSTNAME", "ARM_METADATA_HOST");
    if (metadataHost === "" || FICTITIOUS.test(hostOf(metadataHost))) {
        return undefined;
    }
    const isWithoutPartner = read("disablePulumiPartnerId", "ARM_DISABLE_PULUMI_PARTNER_ID") === "true";
    return {
        metadataHost,
        subscriptionId: read("subscriptionId", "ARM_SUBSCRIPTION_ID"),
        tenantId: read("tenantId", "ARM_TENANT_ID"),
        clientId: read("clientId", "ARM_CLIENT_ID"),
        clientSecret: read("clientSecret", "ARM_CLIENT_SECRET"),
        clientCertificatePath: read("clientCertificatePath", "ARM_CLIENT_CERTIFICATE_PATH"),
        clientCertificatePassword: read("clientCertificatePassword", "ARM_CLIENT_CERTIFICATE_PASSWORD"),
        disableInstanceDiscovery: read("disableInstanceDiscovery", "ARM_DISABLE_INSTANCE_DISCOVERY") === "true",
        partnerId: read("partnerId", "ARM_PARTNER_ID") || (isWithoutPartner ? "" : PULUMI_PARTNER_ID),
        skipReadOnUpdate: read("skipReadOnUpdate", "ARM_SKIP_READ_ON_UPDATE") === "true",
    };
}
