import type { Service } from "../../service.ts";
import { LABEL } from "../public-address/dns-settings.ts";

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/check-dns-name-availability/check-dns-name-availability */
export const dnsNameAvailability: Service = {
    type: "Microsoft.Network/locations/CheckDnsNameAvailability",
    method: "GET",
    answer({ hub, query }) {
        const label = query.get("domainNameLabel") ?? "";
        return { output: { available: LABEL.test(label) && hub.resources.dnsLabels.holderOf(label) === undefined } };
    },
};
