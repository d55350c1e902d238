import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSecrets, loadOrCreateSecrets } from "../../../../hub/emulator/identity/kept-identity.ts";

let folder = "";
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "hubguard-identity-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the secrets of a Hub", () => {
    it("are the same after a restart, and only their owner may read them", async () => {
        const secrets = await loadOrCreateSecrets(join(folder, "west"));
        expect(await loadOrCreateSecrets(join(folder, "west"))).toEqual(secrets);
        expect((await stat(join(folder, "west", "identity.json"))).mode & 0o777).toBe(0o600);
    });

    it("are others for every Hub and every run", async () => {
        const all = [await createSecrets(), await createSecrets(), await loadOrCreateSecrets(folder)];
        expect(new Set(all.map(({ clientSecret }) => clientSecret)).size).toBe(3);
        expect(new Set(all.map(({ signingKey }) => signingKey.kid)).size).toBe(3);
    });

    it("are not replaced where their file is something else", async () => {
        const file = join(folder, "identity.json");
        const { signingKey, clientSecret } = await loadOrCreateSecrets(folder);
        const text = await readFile(file, "utf8");
        const others = [
            "",
            "[]",
            text.slice(0, 100),
            JSON.stringify({ signingKey }),
            JSON.stringify({ signingKey, clientSecret: "" }),
            JSON.stringify({ clientSecret }),
            JSON.stringify({ signingKey: { ...signingKey, d: "x", n: "" }, clientSecret }),
            JSON.stringify({ signingKey: { ...signingKey, kid: undefined }, clientSecret }),
        ];
        for (const other of others) {
            await writeFile(file, other);
            const fault = `${file} does not hold the key and the secret of a Hub. Remove it to get new ones.`;
            await expect(loadOrCreateSecrets(folder)).rejects.toThrow(fault);
        }
        await writeFile(file, text);
        expect(await loadOrCreateSecrets(folder)).toEqual({ signingKey, clientSecret });
    });
});
