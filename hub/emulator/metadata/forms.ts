import type { JsonObject } from "../wire/json.ts";
import { graphOf, loginEndpointOf, MICROSOFT_GRAPH, type PublishedHub, reachedAt } from "./published-hub.ts";

/**
 * The form of 2015-01-01 and 1.0: neither its name nor its Resource Manager nor any suffix.
 * @see https://github.com/ManageIQ/azure-armrest/issues/370
 */
export function endpointsOf(hub: PublishedHub, origin: string): JsonObject {
    return {
        galleryEndpoint: galleryOf(hub),
        graphEndpoint: graphOf(hub),
        portalEndpoint: `https://portal.${hub.name}.${hub.domain}/`,
        authentication: { loginEndpoint: loginEndpointOf(hub.kind, origin), audiences: [hub.audience] },
    };
}

/**
 * One of the list of clouds of 2019-05-01 to 2020-06-01. Azure's own tell their Resource Manager, those of Hubs do not.
 * @see https://github.com/Azure/azure-sdk-for-go/blob/bb32b79ebd63e8f204bc1eaf294d8753cdbbbab2/sdk/azcore/cloud/cloud_test.go
 */
export function cloudOf(hub: PublishedHub, origin: string): JsonObject {
    const {
        galleryEndpoint = "",
        graphEndpoint = "",
        portalEndpoint = "",
        authentication = {},
    } = endpointsOf(hub, origin);
    return {
        portal: portalEndpoint,
        authentication,
        graphAudience: graphEndpoint,
        graph: graphEndpoint,
        name: `AzureStack-User-${hub.tenantId}`,
        suffixes: { keyVaultDns: `vault.${hub.name}.${hub.domain}`, storage: `${hub.name}.${hub.domain}` },
        gallery: galleryEndpoint,
    };
}

/**
 * The form of 2022-09-01, which is of Azure alone as far as is known: what azure-native and azurerm read of it.
 * @see https://github.com/hashicorp/go-azure-sdk/blob/f814228b2b0f409393c10b92e4351135928bacee/sdk/internal/metadata/models.go
 */
export function modernCloudOf(hub: PublishedHub, origin: string): JsonObject {
    const { gallery: _, ...cloud } = cloudOf(hub, origin);
    return {
        ...cloud,
        authentication: {
            loginEndpoint: loginEndpointOf(hub.kind, origin),
            audiences: [hub.audience],
            tenant: hub.kind === "entra" ? hub.tenantId : "adfs",
            identityProvider: hub.kind === "entra" ? "AAD" : "ADFS",
        },
        resourceManager: `${reachedAt(origin).origin}/`,
        microsoftGraphResourceId: hub.kind === "entra" ? MICROSOFT_GRAPH : graphOf(hub),
    };
}

/** Nobody can reach it: its name is one inside the Hub. */
function galleryOf({ name, domain }: PublishedHub): string {
    return `https://providers.${name}.${domain}:30016/`;
}
