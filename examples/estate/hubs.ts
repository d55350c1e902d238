import * as azure from "@pulumi/azure-native/provider.js";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

/** Where a Hub is, whose part of it, and where that signs in. */
interface Told {
    metadataHost: string;
    subscriptionId: string;
    tenantId: string;
}

/** Two Hubs are two providers: each has its endpoint, its only location and its own subscription. */
function hub(location: string, subscriptionId: string) {
    const told = config.getObject<Partial<Told>>(location);
    const { metadataHost } = { metadataHost: `management.${location}.hub.contoso.com`, ...told };
    return {
        location,
        metadataHost,
        provider: new azure.Provider(location, { location, metadataHost, subscriptionId, ...told }),
    };
}

export const hubs = {
    west: hub("west", "11111111-1111-1111-1111-111111111111"),
    east: hub("east", "22222222-2222-2222-2222-222222222222"),
};
export type HubName = keyof typeof hubs;
