import { keyOf } from "../../../state/resource.ts";
import { isObject, type JsonObject, textIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { refused } from "../contract/faults.ts";
import { sentOf } from "../contract/sent.ts";

/** What labels look like. */
export const LABEL = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** The names of a public address: its label within the Hub's domain, of which there is one each. @throws ArmError */
export function dnsSettings({ id, hub }: Write, sent: JsonObject): JsonObject {
    const settings = isObject(sent.dnsSettings) ? sentOf(sent.dnsSettings, ["fqdn"]) : undefined;
    const label = settings && textIn(settings, "domainNameLabel");
    if (!settings || !label) {
        return settings ? { dnsSettings: settings } : {};
    }
    if (!LABEL.test(label)) {
        throw refused(
            "InvalidDomainNameLabel",
            `The domain name label ${label} is invalid. It must conform to the following regular expression: ${LABEL.source}.`,
        );
    }
    const fqdn = `${label}.${hub.options.name}.cloudapp.${hub.options.domain}`;
    const holder = hub.resources.dnsLabels.holderOf(label);
    if (holder !== undefined && keyOf(holder) !== keyOf(id)) {
        throw refused("DnsRecordInUse", `DNS record ${fqdn} is already used by another public IP.`);
    }
    return { dnsSettings: { ...settings, fqdn } };
}
