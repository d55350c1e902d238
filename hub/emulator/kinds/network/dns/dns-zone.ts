import { objectIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import type { Service } from "../../service.ts";
import { ownRecordSets } from "./own-record-sets.ts";
import { recordSetsIn } from "./record-set.ts";
import { DNS_ZONES } from "./record-types.ts";

/** It has no location on the Hub. @see https://learn.microsoft.com/rest/api/dns/zones/create-or-update?view=rest-dns-2016-04-01 */
export const dnsZone: Kind = {
    type: DNS_ZONES,
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["delete"] },
    isTracked: false,
    patches: "tags",
    complete({ hub, id, body, before }) {
        const { name, domain } = hub.options;
        const nameServers = [1, 2].map((number) => `ns${number}.${name}.${domain}.`);
        body.location = "global";
        body.properties = { ...objectIn(body, "properties"), nameServers };
        return before ? undefined : { changes: ownRecordSets(hub, id, nameServers).map((put) => ({ put })) };
    },
    shown({ id, body }, hub) {
        const numberOfRecordSets = recordSetsIn(hub, id).length;
        return { ...body, properties: { ...objectIn(body, "properties"), numberOfRecordSets } };
    },
    nameFault: (name) =>
        /^(?=.{1,253}$)([a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/i.test(name)
            ? undefined
            : "The name must be a name of a domain of at least two labels, such as contoso.com.",
};

/** The record sets of all types. @see https://learn.microsoft.com/rest/api/dns/record-sets/list-by-dns-zone?view=rest-dns-2016-04-01 */
export const recordSets: Service = {
    type: `${DNS_ZONES}/recordsets`,
    method: "GET",
    answer: ({ hub, resource }) => ({ output: { value: recordSetsIn(hub, resource?.id ?? "") } }),
};
