import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { APEX, domainOf } from "./record-set.ts";
import { DNS_ZONES } from "./record-types.ts";

/**
 * What is made with a zone: the records of its name servers and of its authority, with the numbers of Azure.
 * @see https://learn.microsoft.com/azure/dns/dns-zones-records
 * @see https://learn.microsoft.com/rest/api/dns/record-sets/list-by-dns-zone
 */
export function ownRecordSets(hub: HubView, zone: string, nameServers: readonly string[]): Resource[] {
    const [host = ""] = nameServers;
    const authority = { host, email: `hostmaster.${host}`, serialNumber: 1 };
    const times = { refreshTime: 3600, retryTime: 300, expireTime: 2_419_200, minimumTTL: 300 };
    return [
        recordSet(hub, zone, "NS", { TTL: 172_800, NSRecords: nameServers.map((nsdname) => ({ nsdname })) }),
        recordSet(hub, zone, "SOA", { TTL: 3600, SOARecord: { ...authority, ...times } }),
    ];
}

function recordSet(hub: HubView, zone: string, record: string, properties: JsonObject): Resource {
    const id = `${zone}/${record}/${APEX}`;
    const body = { properties: { metadata: {}, ...properties, fqdn: domainOf(id), provisioningState: "Succeeded" } };
    return { id, type: `${DNS_ZONES}/${record}`, name: APEX, body, etag: hub.options.newId() };
}
