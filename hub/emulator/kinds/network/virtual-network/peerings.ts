import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { type AddressRange, overlap, parsedRange } from "../address/ranges.ts";
import { refused, unreadable } from "../contract/faults.ts";
import { type Item, itemsOf, kept } from "../contract/items.ts";
import { namedIn, referencesIn } from "../contract/sent.ts";
import { flagIn, textsIn } from "../contract/values.ts";

const TOLD = ["peeringState", "remoteAddressSpace"];

/** The peerings of a virtual network. @throws ArmError where two lead to one network, or address spaces overlap */
export function virtualNetworkPeerings(write: Write, sent: JsonObject, space: readonly AddressRange[]): JsonObject[] {
    const byRemote = new Map<string, Item>();
    return kept(itemsOf(write.id, sent, "virtualNetworkPeerings", TOLD), (item) => {
        const remote = namedIn(item.sent, "remoteVirtualNetwork");
        if (remote === undefined) {
            throw unreadable(
                "MissingJsonReferenceId",
                `Value for reference id is missing. Path ${item.path}.remoteVirtualNetwork.`,
            );
        }
        const other = byRemote.get(keyOf(remote));
        if (other) {
            throw refused(
                "AnotherPeeringAlreadyReferencesRemoteVnet",
                `Peering ${other.id} already references remote virtual network ${remote}. Cannot add another peering referencing the same remote virtual network.`,
            );
        }
        byRemote.set(keyOf(remote), item);
        checkSpaces(write, item, remote, space);
        return {
            allowVirtualNetworkAccess: flagIn(item.sent, "allowVirtualNetworkAccess", true),
            allowForwardedTraffic: flagIn(item.sent, "allowForwardedTraffic", false),
            allowGatewayTransit: flagIn(item.sent, "allowGatewayTransit", false),
            useRemoteGateways: flagIn(item.sent, "useRemoteGateways", false),
            ...referencesIn(item.sent, ["remoteVirtualNetwork"], item.path),
        };
    });
}

/** What a read tells of a peering: whether the other network knows of it, and what its addresses are. */
export function shownPeering(hub: HubView, properties: JsonObject, id: string): JsonObject {
    const remote = hub.resources.get(namedIn(properties, "remoteVirtualNetwork") ?? "");
    if (!remote) {
        return { peeringState: "Disconnected" };
    }
    const isMutual = objectsIn(objectIn(remote.body, "properties"), "virtualNetworkPeerings").some(
        (peering) => keyOf(namedIn(objectIn(peering, "properties"), "remoteVirtualNetwork") ?? "") === keyOf(id),
    );
    return {
        peeringState: isMutual ? "Connected" : "Initiated",
        remoteAddressSpace: { addressPrefixes: prefixesOf(remote) },
    };
}

function checkSpaces({ hub, id }: Write, peering: Item, remote: string, space: readonly AddressRange[]): void {
    const network = keyOf(remote) === keyOf(id) ? undefined : hub.resources.get(remote);
    const others =
        keyOf(remote) === keyOf(id)
            ? space
            : (network ? prefixesOf(network) : []).flatMap((prefix) => parsedRange(prefix) ?? []);
    const overlapping = others.filter((other) => space.some((own) => overlap(own, other)));
    if (overlapping.length > 0) {
        throw refused(
            "VnetAddressSpacesOverlap",
            `Cannot create or update peering ${peering.id}. Virtual networks ${id} and ${remote} cannot be peered because their address spaces overlap. ` +
                `Overlapping address prefixes: ${overlapping.map(({ prefix }) => prefix).join(", ")}`,
        );
    }
}

function prefixesOf({ body }: Resource): string[] {
    return textsIn(objectIn(objectIn(body, "properties"), "addressSpace"), "addressPrefixes");
}
