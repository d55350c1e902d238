import { X509Certificate } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VALID_DAYS } from "../../../../hub/emulator/certificates/authority.ts";
import { DAY } from "../../../../hub/emulator/certificates/certified-key.ts";
import { hostsOf } from "../../../../hub/emulator/certificates/hosts.ts";
import {
    AUTHORITY_FILE,
    createCertificates,
    loadOrCreate,
} from "../../../../hub/emulator/certificates/kept-certificates.ts";

const NOW = Date.UTC(2030, 0, 1);
const HOSTS = hostsOf([{ name: "west", domain: "hub.test" }]);

let folder = "";
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "hubguard-certificates-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("certificates in a folder", () => {
    it("are the same after a restart, and only their owner may read the keys", async () => {
        const made = await loadOrCreate(join(folder, "data"), HOSTS, NOW);
        expect(await loadOrCreate(join(folder, "data"), HOSTS, NOW + DAY)).toEqual(made);
        expect(await readFile(join(folder, "data", AUTHORITY_FILE), "utf8")).toBe(made.authority);
        const files = await readdir(join(folder, "data"));
        expect(files.sort()).toEqual(["authority-key.pem", "authority.pem", "server-key.pem"]);
        const modes = await Promise.all(
            files.map(async (file) => (await stat(join(folder, "data", file))).mode & 0o777),
        );
        expect(new Set(modes)).toEqual(new Set([0o600]));
    });

    it("differ from one run to the next without a folder", async () => {
        const [one, two] = [await createCertificates(HOSTS, NOW), await createCertificates(HOSTS, NOW)];
        expect(one.authority).not.toBe(two.authority);
        expect(isIssued(one.server.certificate, one.authority)).toBe(true);
        expect(isIssued(one.server.certificate, two.authority)).toBe(false);
    });

    it("are renewed when they are about to end", async () => {
        const made = await loadOrCreate(folder, HOSTS, NOW);
        const renewed = await loadOrCreate(folder, HOSTS, NOW + (VALID_DAYS - 30) * DAY);
        expect(renewed.authority).not.toBe(made.authority);
        expect(isIssued(renewed.server.certificate, renewed.authority)).toBe(true);
        expect(await readFile(join(folder, AUTHORITY_FILE), "utf8")).toBe(renewed.authority);
    });

    it("are renewed when the clock went back behind their beginning", async () => {
        const made = await loadOrCreate(folder, HOSTS, NOW);
        expect((await loadOrCreate(folder, HOSTS, NOW - 2 * DAY)).authority).not.toBe(made.authority);
    });

    it("are renewed for other hosts, by the same authority", async () => {
        const made = await loadOrCreate(folder, HOSTS, NOW);
        const more = hostsOf([
            { name: "west", domain: "hub.test" },
            { name: "east", domain: "hub.test" },
        ]);
        const { authority, server } = await loadOrCreate(folder, more, NOW);
        expect(authority).toBe(made.authority);
        expect(new X509Certificate(server.certificate).checkHost("management.east.hub.test")).toBeDefined();
        expect(await loadOrCreate(folder, HOSTS, NOW)).toEqual({ authority, server });
    });

    it("are whole after a crash between two files", async () => {
        const made = await loadOrCreate(folder, HOSTS, NOW);
        await rm(join(folder, "authority-key.pem"));
        await writeFile(join(folder, "server-key.pem.new"), "half a fi");
        const { authority, server } = await loadOrCreate(folder, HOSTS, NOW);
        expect(authority).not.toBe(made.authority);
        expect(isIssued(server.certificate, authority)).toBe(true);
        expect(await readFile(join(folder, AUTHORITY_FILE), "utf8")).toBe(authority);
        expect(await loadOrCreate(folder, HOSTS, NOW)).toEqual({ authority, server });
    });

    it.each(["authority-key.pem", "server-key.pem"])("are not replaced where %s is something else", async (name) => {
        const made = await loadOrCreate(folder, HOSTS, NOW);
        await writeFile(join(folder, name), made.authority);
        const fault = `${join(folder, name)} does not hold a certificate and its private key as PEM. Remove it to get new ones.`;
        await expect(loadOrCreate(folder, HOSTS, NOW)).rejects.toThrow(fault);
        await writeFile(join(folder, name), "");
        await expect(loadOrCreate(folder, HOSTS, NOW)).rejects.toThrow(fault);
    });
});

function isIssued(certificate: string, authority: string): boolean {
    const { publicKey } = new X509Certificate(authority);
    return new X509Certificate(certificate).verify(publicKey);
}
