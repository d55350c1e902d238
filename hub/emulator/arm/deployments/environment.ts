import type { HubOptions } from "../../state/hub-options.ts";
import type { JsonObject } from "../../wire/json.ts";

/**
 * What `environment()` yields in a template.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment
 */
export function environmentOf({ name, domain, tenantId }: HubOptions): JsonObject {
    const place = `${name}.${domain}`;
    return {
        name: "AzureStack",
        gallery: `https://gallery.${place}/`,
        graph: `https://graph.${place}/`,
        graphAudience: `https://graph.${place}/`,
        portal: `https://portal.${place}/`,
        resourceManager: `https://management.${place}/`,
        authentication: {
            loginEndpoint: `https://login.${place}/`,
            audiences: [`https://management.${place}/`],
            tenant: tenantId,
            identityProvider: "AAD",
        },
        suffixes: { storage: place, keyvaultDns: `.vault.${place}` },
    };
}
