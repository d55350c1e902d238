import { X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createAuthority, VALID_DAYS } from "../../../../hub/emulator/certificates/authority.ts";
import { DAY, isPair } from "../../../../hub/emulator/certificates/certified-key.ts";
import { hostsOf } from "../../../../hub/emulator/certificates/hosts.ts";
import { get, listen } from "./https.ts";

const HUBS = [
    { name: "West", domain: "hub.test" },
    { name: "east", domain: "hub.test" },
];

describe("the certificate authority of a run", () => {
    it.each(["127.0.0.1", "localhost"])("makes a certificate that a client takes at %s", async (host) => {
        const authority = await createAuthority(Date.now());
        await using server = await listen(await authority.issue(hostsOf([]), Date.now()), () => "hello");
        expect(await get(`https://${host}:${server.port}/`, { ca: authority.certificate })).toBe("hello");
    });

    it.each([
        ["management.west.hub.test", ""],
        ["login.east.hub.test", ""],
        ["disks.blob.east.hub.test", ""],
        ["west.hub.test", "ERR_TLS_CERT_ALTNAME_INVALID"],
        ["management.north.hub.test", "ERR_TLS_CERT_ALTNAME_INVALID"],
        ["a.b.blob.west.hub.test", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ])("speaks for %s as the Hubs are named", async (servername, code) => {
        const authority = await createAuthority(Date.now());
        await using server = await listen(await authority.issue(hostsOf(HUBS), Date.now()), () => "hello");
        const answer = get(`https://127.0.0.1:${server.port}/`, { ca: authority.certificate, servername });
        await (code === "" ? expect(answer).resolves.toBe("hello") : expect(answer).rejects.toMatchObject({ code }));
    });

    it("is trusted by nobody who is not told to, and not for another's certificates", async () => {
        const [authority, other] = [await createAuthority(Date.now()), await createAuthority(Date.now())];
        await using server = await listen(await authority.issue(hostsOf([]), Date.now()), () => "hello");
        const url = `https://127.0.0.1:${server.port}/`;
        await expect(get(url, {})).rejects.toMatchObject({ code: /SELF_SIGNED|UNABLE_TO_VERIFY/ });
        await expect(get(url, { ca: other.certificate })).rejects.toMatchObject({ code: /UNABLE_TO|SIGNATURE/ });
    });

    it("lets certificates begin a day ago and end with itself at the latest", async () => {
        const now = Date.UTC(2030, 0, 1);
        const authority = await createAuthority(now);
        const later = now + 100 * DAY;
        const { certificate } = await authority.issue(["localhost"], later);
        const { validFromDate, validToDate } = new X509Certificate(certificate);
        expect([validFromDate.getTime(), validToDate.getTime()]).toEqual([later - DAY, now + VALID_DAYS * DAY]);
    });

    it("gives every certificate a key and a number of its own", async () => {
        const authority = await createAuthority(Date.now());
        const [one, two] = [
            await authority.issue(["one.test"], Date.now()),
            await authority.issue(["two.test"], Date.now()),
        ];
        expect([isPair(one), isPair({ certificate: one.certificate, key: two.key })]).toEqual([true, false]);
        expect(new X509Certificate(one.certificate).serialNumber).not.toBe(
            new X509Certificate(two.certificate).serialNumber,
        );
    });
});
