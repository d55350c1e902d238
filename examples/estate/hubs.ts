import * as azure from "@pulumi/azure-native/provider.js";

/** Two Hubs are two providers: each has its endpoint, its only location and its own subscription. */
function hub(location: string, subscriptionId: string) {
    const metadataHost = `management.${location}.hub.contoso.com`;
    return {
        location,
        metadataHost,
        provider: new azure.Provider(location, { location, metadataHost, subscriptionId }),
    };
}

export const hubs = {
    west: hub("west", "11111111-1111-1111-1111-111111111111"),
    east: hub("east", "22222222-2222-2222-2222-222222222222"),
};
export type HubName = keyof typeof hubs;
