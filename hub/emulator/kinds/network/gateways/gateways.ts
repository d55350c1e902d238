import type { JsonObject } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { networkKind } from "../contract/network-kind.ts";
import { referencesIn } from "../contract/sent.ts";
import { checkPublicAddresses } from "../public-address/attachment.ts";

/** @see https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateways/create-or-update */
export const virtualNetworkGateway: Kind = networkKind({
    type: "Microsoft.Network/virtualNetworkGateways",
    lists: { ipConfigurations: "readOnly" },
    properties({ hub, id }, sent) {
        const items = itemsOf(id, sent, "ipConfigurations").map((item) => {
            const references = referencesIn(item.sent, ["subnet", "publicIPAddress"], item.path);
            return { ...item, properties: { privateIPAllocationMethod: "Dynamic", ...item.sent, ...references } };
        });
        checkPublicAddresses(hub, id, items);
        return {
            ...sent,
            ...referencesIn(sent, ["gatewayDefaultSite"], "properties"),
            ipConfigurations: kept(
                items,
                (item): JsonObject => items.find(({ id: own }) => own === item.id)?.properties ?? {},
            ),
        };
    },
});

/** @see https://learn.microsoft.com/rest/api/network-gateway/local-network-gateways/create-or-update */
export const localNetworkGateway: Kind = networkKind({
    type: "Microsoft.Network/localNetworkGateways",
    properties: (_, sent) => sent,
});

const ENDS = ["virtualNetworkGateway1", "virtualNetworkGateway2", "localNetworkGateway2", "peer"];
const TOLD = ["connectionStatus", "tunnelConnectionStatus", "egressBytesTransferred", "ingressBytesTransferred"];

/** Its keys are told beside it alone. @see https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateway-connections/create-or-update */
export const connection: Kind = networkKind({
    type: "Microsoft.Network/connections",
    told: [...TOLD, "sharedKey", "authorizationKey"],
    secrets({ sharedKey }) {
        return typeof sharedKey === "string" ? { sharedKey } : undefined;
    },
    properties: (_, sent) => ({
        ...sent,
        ...referencesIn(sent, ENDS, "properties"),
        connectionStatus: "Unknown",
        egressBytesTransferred: 0,
        ingressBytesTransferred: 0,
    }),
});
