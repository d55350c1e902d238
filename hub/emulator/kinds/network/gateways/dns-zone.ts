import { objectIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";

/** Those of its own name: of name servers, and of its authority. */
const OWN_RECORD_SETS = 2;

/** It has no location on the Hub. @see https://learn.microsoft.com/rest/api/dns/zones/create-or-update?view=rest-dns-2016-04-01 */
export const dnsZone: Kind = {
    type: "Microsoft.Network/dnsZones",
    answers: { created: 201, replaced: 200, removed: 200, takesTime: ["delete"] },
    isTracked: false,
    patches: "tags",
    complete({ hub: { options }, body }) {
        body.location = "global";
        body.properties = {
            ...objectIn(body, "properties"),
            nameServers: [1, 2].map((number) => `ns${number}.${options.name}.${options.domain}.`),
            numberOfRecordSets: OWN_RECORD_SETS,
        };
        return undefined;
    },
    nameFault: (name) =>
        /^(?=.{1,253}$)([a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/i.test(name)
            ? undefined
            : "The name must be a name of a domain of at least two labels, such as contoso.com.",
};
