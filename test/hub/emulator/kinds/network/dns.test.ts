import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { idOf, TestHub } from "../../hub.ts";
import { propertiesOf } from "./bodies.ts";

const ZONE = "Microsoft.Network/dnsZones/contoso.com";

function zonedHub(): TestHub {
    const hub = new TestHub();
    hub.done("PUT", ZONE, { location: "global", tags: { owner: "team" } });
    return hub;
}

function record(member: string, records: JsonObject | JsonObject[], TTL = 300): JsonObject {
    return { properties: { TTL, metadata: { owner: "team" }, [member]: records } };
}

describe("a DNS zone", () => {
    test("is made with its authority and its name servers, and goes with all its records", () => {
        const hub = zonedHub();
        hub.done("PUT", `${ZONE}/A/www`, record("ARecords", [{ ipv4Address: "10.0.0.4" }]));
        const [{ nameServers, numberOfRecordSets }, authority, servers] = [ZONE, `${ZONE}/SOA/@`, `${ZONE}/NS/@`].map(
            (path) => propertiesOf(hub.call("GET", path)),
        ) as [JsonObject, JsonObject, JsonObject];

        expect(nameServers).toEqual(["ns1.west.hub.test.", "ns2.west.hub.test."]);
        expect(numberOfRecordSets).toBe(3);
        expect(authority).toMatchObject({ fqdn: "contoso.com.", TTL: 3600, SOARecord: { host: "ns1.west.hub.test." } });
        expect(servers.NSRecords).toEqual([{ nsdname: "ns1.west.hub.test." }, { nsdname: "ns2.west.hub.test." }]);
        expect(hub.refusal("DELETE", `${ZONE}/SOA/@`)).toContain("400 BadRequest");

        hub.done("DELETE", ZONE);
        expect(hub.call("GET", ZONE).status).toBe(404);
        expect(hub.state.resources.get(idOf(`${ZONE}/A/www`))).toBeUndefined();
    });

    test("is written again without its records being made again", () => {
        const hub = zonedHub();
        hub.done("PUT", `${ZONE}/SOA/@`, record("SOARecord", { email: "me.contoso.com" }));
        hub.done("PUT", ZONE, { location: "global", tags: {} });
        expect(propertiesOf(hub.call("GET", `${ZONE}/SOA/@`)).SOARecord).toEqual({ email: "me.contoso.com" });
    });
});

describe("a record set", () => {
    test.each([
        ["A", "ARecords", [{ ipv4Address: "10.0.0.4" }]],
        ["AAAA", "AAAARecords", [{ ipv6Address: "::1" }]],
        ["CNAME", "CNAMERecord", { cname: "other.test" }],
        ["MX", "MXRecords", [{ preference: 10, exchange: "mail.test" }]],
        ["NS", "NSRecords", [{ nsdname: "ns.test" }]],
        ["PTR", "PTRRecords", [{ ptrdname: "a.test" }]],
        ["SRV", "SRVRecords", [{ priority: 1, weight: 5, port: 80, target: "a.test" }]],
        ["TXT", "TXTRecords", [{ value: ["text"] }]],
    ])("of type %s is made, read, listed and deleted", (type, member, records) => {
        const hub = zonedHub();
        const path = `${ZONE}/${type}/_sip._tcp`;
        expect(hub.call("PUT", path, record(member, records)).status).toBe(201);
        expect(hub.call("PUT", path, record(member, records, 60)).status).toBe(200);

        const { body } = hub.call("GET", path);
        const properties = { TTL: 60, metadata: { owner: "team" }, fqdn: "_sip._tcp.contoso.com.", [member]: records };
        expect(body).toMatchObject({ id: idOf(path), name: "_sip._tcp", properties });
        expect(hub.call("GET", `${ZONE}/${type}`).body.value).toContainEqual(body);
        expect(hub.call("GET", `${ZONE}/recordsets`).body.value).toContainEqual(body);

        expect(hub.call("DELETE", path).status).toBe(200);
        expect(hub.call("DELETE", path).status).toBe(204);
        expect(hub.call("GET", path).status).toBe(404);
    });

    test.each([
        ["A/www", record("TXTRecords", []), "A record set of type 'A' holds 'ARecords'"],
        ["A/www", record("ARecords", [], -1), "The 'TTL' of a record set"],
        ["CNAME/@", record("CNAMERecord", { cname: "a.test" }), "cannot have the name '@'"],
        ["SOA/www", record("SOARecord", {}), "cannot have the name 'www'"],
    ])("at %s is refused with %j", (path, body, message) => {
        expect(zonedHub().refusal("PUT", `${ZONE}/${path}`, body)).toContain(message);
    });

    test("is in a zone that is there", () => {
        const refusal = new TestHub().refusal("PUT", `${ZONE}/A/www`, record("ARecords", []));
        expect(refusal).toContain("404 ParentResourceNotFound");
    });
});
