import { readFileSync } from "node:fs";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { ClientCertificateCredential, ClientSecretCredential, type TokenCredential } from "@azure/identity";
import type { Cloud } from "./cloud.ts";
import { explained } from "./explained-login.ts";
import type { Settings } from "./settings.ts";

/**
 * Who logs in, from the settings as azure-native reads them. Of its ways, only the two that a Hub has are here.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/auth_azidentity.go
 * @throws in azure-native's words where something is missing
 */
export function toCredential(settings: Settings, { loginEndpoint }: Cloud, http: HttpClient): TokenCredential {
    const { tenantId, clientId, clientSecret, clientCertificatePath, clientCertificatePassword } = settings;
    const options = (httpClient: HttpClient) => ({
        authorityHost: authorityOf(settings, loginEndpoint),
        disableInstanceDiscovery: settings.disableInstanceDiscovery,
        httpClient,
        // Keeps the client from reading proxies out of the environment by rules of its own; the transport finds them.
        proxyOptions: { host: "http://localhost", port: 1 },
    });
    if (clientCertificatePath !== "") {
        checkComplete(settings, "Certificate");
        const certificate = readCertificate(clientCertificatePath);
        const password = clientCertificatePassword === "" ? {} : { certificatePassword: clientCertificatePassword };
        return explained("ClientCertificateCredential", http, (client) => {
            const configuration = { certificate, ...password };
            return new ClientCertificateCredential(tenantId, clientId, configuration, options(client));
        });
    }
    if (clientSecret !== "") {
        checkComplete(settings, "Secret");
        return explained("ClientSecretCredential", http, (client) => {
            return new ClientSecretCredential(tenantId, clientId, clientSecret, options(client));
        });
    }
    throw new Error(
        "hubguard's stand-in for azure-native logs in as a Service Principal only. Set clientSecret (ARM_CLIENT_SECRET) or " +
            "clientCertificatePath (ARM_CLIENT_CERTIFICATE_PATH).",
    );
}

function checkComplete(settings: Settings, way: "Certificate" | "Secret"): void {
    const needed = { subscriptionId: "Subscription ID", tenantId: "Tenant ID", clientId: "Client ID" } as const;
    for (const [name, noun] of Object.entries(needed)) {
        if (settings[name as keyof typeof needed] === "") {
            throw new Error(
                `A ${noun} must be configured when authenticating as a Service Principal using a Client ${way}.`,
            );
        }
    }
}

function readCertificate(path: string): string {
    const text = readFileSync(path, "latin1");
    if (!text.includes("-----BEGIN")) {
        throw new Error(
            `the Client Certificate Path ${path} is no PEM file, the only kind that hubguard's stand-in for azure-native reads. ` +
                "Convert it: openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem",
        );
    }
    return text;
}

/** An AD FS has one tenant, which its endpoint may hold already: `https://adfs.west.contoso.com/adfs`. */
function authorityOf({ tenantId, disableInstanceDiscovery }: Settings, loginEndpoint: string): string {
    if (tenantId.toLowerCase() === "adfs") {
        return `${loginEndpoint.replace(/\/(?:adfs\/?)?$/i, "")}/adfs`;
    }
    if (!disableInstanceDiscovery) {
        throw new Error(
            `the login endpoint ${loginEndpoint} is not one of Microsoft's, where azure-native would look for it and fail. ` +
                "Set disableInstanceDiscovery to true (ARM_DISABLE_INSTANCE_DISCOVERY=true).",
        );
    }
    return loginEndpoint.replace(/\/$/, "");
}
