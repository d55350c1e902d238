import type { HubView } from "../../../state/hub-view.ts";
import { keyOf } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { refused } from "../contract/faults.ts";
import { namersOf } from "../contract/namers.ts";
import { namedIn } from "../contract/sent.ts";

/** Refuses a public address that something else has, or that is named twice. @param owner of the IP configurations */
export function checkPublicAddresses(
    hub: HubView,
    owner: string,
    configurations: readonly { id: string; properties: JsonObject }[],
): void {
    const named = new Set<string>();
    for (const { id, properties } of configurations) {
        const address = namedIn(properties, "publicIPAddress");
        if (address === undefined) {
            continue;
        }
        if (named.has(keyOf(address))) {
            throw refused(
                "PublicIPReferencedByMultipleIPConfigs",
                `Public IP address ${address} is referenced by multiple ipconfigs in resource ${owner}.`,
            );
        }
        named.add(keyOf(address));
        const other = namersOf(hub, address).find((namer) => !keyOf(namer).startsWith(`${keyOf(owner)}/`));
        if (other !== undefined) {
            throw refused(
                "PublicIPAddressInUse",
                `Resource ${id} is referencing public IP address ${address} that is already allocated to resource ${other}.`,
            );
        }
    }
}
