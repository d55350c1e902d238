import type { HubView } from "../../../state/hub-view.ts";
import { holderOf, nameOf } from "../../../state/places.ts";
import type { Resource } from "../../../state/resource.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, objectIn } from "../../../wire/json.ts";
import type { Kind } from "../../kind.ts";
import { DNS_ZONES, RECORD_MEMBERS } from "./record-types.ts";

/** The name of the zone's own records. */
export const APEX = "@";

/**
 * The types of record sets, which differ in the member that holds their records alone.
 * @see https://learn.microsoft.com/rest/api/dns/record-sets/create-or-update?view=rest-dns-2016-04-01
 */
export const RECORD_SETS: readonly Kind[] = Object.entries(RECORD_MEMBERS).map(([record, member]) => ({
    type: `${DNS_ZONES}/${record}`,
    answers: { created: 201, replaced: 200, removed: 200, takesTime: [] },
    isTracked: false,
    patches: "all",
    complete({ id, name, body }) {
        const properties = objectIn(body, "properties");
        const strange = Object.values(RECORD_MEMBERS).find((each) => each !== member && each in properties);
        if (strange !== undefined || !(member in properties)) {
            throw badRequest(`A record set of type '${record}' holds '${member}', and no other records.`);
        }
        if (typeof properties.TTL !== "number" || !Number.isInteger(properties.TTL) || properties.TTL < 0) {
            throw badRequest("The 'TTL' of a record set must be a number of seconds.");
        }
        if ((record === "SOA") !== (name === APEX) && (record === "SOA" || record === "CNAME")) {
            throw badRequest(`A record set of type '${record}' cannot have the name '${name}'.`);
        }
        body.properties = { metadata: {}, ...properties, fqdn: domainOf(id) };
        return undefined;
    },
    removal({ id }) {
        if (nameOf(id) === APEX && (record === "SOA" || record === "NS")) {
            throw badRequest(`The record set of type '${record}' with the name '${APEX}' goes with its zone alone.`);
        }
        return [];
    },
    nameFault: (name) =>
        /^(@|(\*|[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?)(\.[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?)*)$/i.test(name)
            ? undefined
            : `The name must be '${APEX}' or labels of letters, digits, '-' and '_'; the first may be '*'.`,
}));

/** The record sets in a zone, of all types. */
export function recordSetsIn(hub: HubView, zone: string): JsonObject[] {
    const within = hub.resources.those(hub.resources.within(zone));
    const isRecordSet = ({ type }: Resource) => RECORD_SETS.some((kind) => kind.type === type);
    return within.filter(isRecordSet).map((one) => hub.shown(one));
}

/** The whole name, as DNS writes it: with a dot at its end. */
export function domainOf(id: string): string {
    const zone = nameOf(holderOf(id));
    return nameOf(id) === APEX ? `${zone}.` : `${nameOf(id)}.${zone}.`;
}

function badRequest(message: string): ArmError {
    return new ArmError(400, "BadRequest", message);
}
