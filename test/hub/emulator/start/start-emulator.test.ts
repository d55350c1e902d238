import { access, mkdtemp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
    type EmulatorOptions,
    keptResources,
    StartProblem,
    StoreProblem,
    startEmulator,
} from "../../../../hub/emulator/index.ts";
import { SqliteStore } from "../../../../hub/emulator/store/sqlite-store.ts";
import { OPTIONS, withEmulator } from "./emulator.ts";
import { HubClient, type Reached } from "./hub-client.ts";

const root = await mkdtemp(join(tmpdir(), "hubguard-start-"));
afterAll(() => rm(root, { recursive: true, force: true }));

describe("an emulator", () => {
    it("plays several Hubs, each with its own users and resources", () =>
        withEmulator({ hubs: [{ name: "west" }, { name: "edge", nodes: 1 }] }, async (emulator) => {
            const [west, edge] = emulator.hubs;
            expect(new Set(emulator.hubs.map(({ url }) => url)).size).toBe(2);
            const clients = await Promise.all(
                [west, edge].map((hub) => HubClient.of(hub as never, emulator.authorityFile)),
            );
            const [toWest, toEdge] = clients as [HubClient, HubClient];
            expect(await toWest.putGroup("g")).toMatchObject({ status: 201, body: { location: "west" } });
            expect((await toEdge.call("GET", `${toEdge.group}/g?api-version=2019-10-01`)).status).toBe(404);
            toEdge.use(await toWest.token());
            expect(await toEdge.putGroup("g")).toMatchObject({ status: 401 });
            for (const client of clients) {
                client.close();
            }
        }));

    it("is reached by the names of its Hubs, too", () =>
        withEmulator({}, async (emulator) => {
            const [hub] = emulator.hubs;
            const client = await HubClient.of(hub as never, emulator.authorityFile);
            const host = new URL(hub?.namedUrl ?? "").host;
            expect(host).toMatch(/^management\.west\.hub\.test:\d+$/);
            await client.putGroup("g");
            const path = `${client.group}/g?api-version=2019-10-01`;
            const gone = await client.call("DELETE", path, undefined, { host });
            expect(gone).toMatchObject({
                status: 202,
                headers: { location: expect.stringContaining(`https://${host}/`) },
            });
            client.close();
        }));

    it.each([
        ["entra", "https://graph.windows.net/"],
        ["entra", "https://graph.microsoft.com/"],
        ["entra", "https://vault.west.hub.test"],
        ["adfs", "https://graph.west.hub.test/"],
    ] as const)("of %s gives tokens for %s, which its Resource Manager does not take", (signIn, audience) =>
        withEmulator({ signIn }, async (emulator) => {
            const [hub] = emulator.hubs;
            const client = await HubClient.of({ ...(hub as Reached), audience }, emulator.authorityFile);
            client.use(await client.token());
            expect(await client.putGroup("g")).toMatchObject({ status: 401 });
            client.close();
        }),
    );

    it("publishes its endpoints, in the newest form only where it is told to", async () => {
        const asked = async (options: Partial<EmulatorOptions>) =>
            withEmulator(options, async (emulator) => {
                const client = await HubClient.of(emulator.hubs[0] as never, emulator.authorityFile);
                const metadata = await client.call("GET", "/metadata/endpoints?api-version=2022-09-01");
                client.close();
                return metadata.status;
            });
        expect(await asked({})).toBe(400);
        expect(await asked({ hasModernMetadata: true })).toBe(200);
    });

    it("signs in by AD FS where it is told to, and by the secret that it is told", () =>
        withEmulator({ signIn: "adfs", clientSecret: "open sesame" }, async (emulator) => {
            const [hub] = emulator.hubs;
            expect(hub).toMatchObject({ clientSecret: "open sesame", loginEndpoint: `${hub?.url}/adfs` });
        }));

    it("gives the bundle of all authorities that clients may need", () =>
        withEmulator({}, async ({ authorityFile, bundleFile }) => {
            const [authority, bundle] = await Promise.all(
                [authorityFile, bundleFile].map((file) => readFile(file, "utf8")),
            );
            expect(bundle?.startsWith(authority?.trim() ?? "-")).toBe(true);
            expect(bundle?.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(20);
        }));

    it("leaves nothing behind", async () => {
        const files = await withEmulator({}, async ({ authorityFile, bundleFile }) => [authorityFile, bundleFile]);
        for (const file of files) {
            await expect(access(file)).rejects.toThrow("ENOENT");
        }
    });

    it("tells a Hub from the beginning what to get wrong", () =>
        withEmulator(
            { hubs: [{ name: "west" }, { name: "east" }], faults: ["West: 503", "cores 4"] },
            async ({ hubs }) => {
                expect(hubs.map(({ faults }) => faults.all.map(({ fault }) => fault.text))).toEqual([
                    ["503", "cores 4"],
                    ["cores 4"],
                ]);
            },
        ));
});

describe("an emulator that was told what to get wrong", () => {
    it("takes no tokens once its clock is wrong by more than they last", () =>
        withEmulator({ faults: ["clock +2h"] }, async (emulator) => {
            const client = await HubClient.of(emulator.hubs[0] as never, emulator.authorityFile);
            expect(await client.putGroup("g")).toMatchObject({ status: 401 });
            emulator.hubs[0]?.faults.clear();
            expect(await client.putGroup("g")).toMatchObject({ status: 201 });
            client.close();
        }));

    it("has an operation fail at its end, and the next one succeed", () =>
        withEmulator({ operationTime: 0, faults: ["fail first 1"] }, async (emulator) => {
            const client = await HubClient.of(emulator.hubs[0] as never, emulator.authorityFile);
            const path = `${client.group}/g?api-version=2019-10-01`;
            await client.putGroup("g");
            const ended = async () => {
                const { headers } = await client.call("DELETE", path);
                const { pathname, search } = new URL(String(headers.location));
                return client.call("GET", pathname + search);
            };
            expect((await ended()).body.error).toMatchObject({ code: "InternalExecutionError" });
            expect((await client.call("GET", path)).body.properties).toEqual({ provisioningState: "Failed" });
            expect((await ended()).status).toBe(200);
            expect((await client.call("GET", path)).status).toBe(404);
            client.close();
        }));
});

describe("what was kept", () => {
    it("is there again: resources, keys, secrets and tokens", async () => {
        const data = join(root, "kept");
        const before = await withEmulator({ data }, async (emulator) => {
            const [hub] = emulator.hubs;
            const client = await HubClient.of(hub as never, emulator.authorityFile);
            await client.putGroup("g", { app: "erp" });
            const token = await client.token();
            client.close();
            return { token, secret: hub?.clientSecret, authority: await readFile(emulator.authorityFile, "utf8") };
        });
        expect((await readdir(data)).sort()).toEqual([
            ...["authorities.pem", "authority-key.pem", "authority.pem", "hubs.sqlite", "server-key.pem", "west"],
        ]);
        await withEmulator({ data }, async (emulator) => {
            const [hub] = emulator.hubs;
            expect(await readFile(emulator.authorityFile, "utf8")).toBe(before.authority);
            expect(hub?.clientSecret).toBe(before.secret);
            const client = await HubClient.of(hub as never, emulator.authorityFile);
            client.use(before.token);
            expect(await client.call("GET", `${client.group}/g?api-version=2019-10-01`)).toMatchObject({
                status: 200,
                body: { tags: { app: "erp" } },
            });
            client.close();
        });
    });

    it("is told by paths that hold in any folder", () =>
        withEmulator(
            { data: relative(process.cwd(), join(root, "relative")) },
            async ({ authorityFile, bundleFile }) => {
                expect([authorityFile, bundleFile].filter((file) => !isAbsolute(file))).toEqual([]);
            },
        ));

    it.each([
        ["authority-key.pem", /authority-key\.pem does not hold a certificate and its private key as PEM\. Remove it/],
        [
            "west/identity.json",
            /identity\.json does not hold the key and the secret of a Hub\. Remove it to get new ones\.$/,
        ],
    ])("is not taken from a torn %s", async (name, message) => {
        const data = await mkdtemp(join(root, "torn-"));
        await withEmulator({ data }, async () => {});
        await truncate(join(data, name), 100);
        await expect(startEmulator({ ...OPTIONS, data })).rejects.toThrow(StoreProblem);
        await expect(startEmulator({ ...OPTIONS, data })).rejects.toThrow(message);
    });

    it("is not taken from an entry that is no JSON", async () => {
        const data = join(root, "no-json");
        const store = SqliteStore.open(data);
        store.journal("west").write([["resource x", "{"]]);
        store.close();
        await expect(startEmulator({ ...OPTIONS, data })).rejects.toThrow(
            /^what was kept of the Hub west is damaged: .*Restore it/,
        );
        expect(() => keptResources(data, OPTIONS)).toThrow(StoreProblem);
    });

    it("is used by one process at a time", () => {
        const data = join(root, "used");
        return withEmulator({ data }, async ({ console }) => {
            const told = `process ${process.pid}, whose console is at ${console}, uses ${data}.`;
            await expect(startEmulator({ ...OPTIONS, data })).rejects.toThrow(told);
        });
    });
});

describe("an emulator that cannot start", () => {
    it.each([
        [[], "there is no Hub to start. Name one, such as west."],
        [[{ name: "West" }], '"West" is not the name of a Hub. Write small letters, digits and dashes, such as west.'],
        [[{ name: "../x" }], '"../x" is not the name of a Hub.'],
        [[{ name: "a" }, { name: "a" }], 'two Hubs are named "a". Give each its own name.'],
        [
            [{ name: "a", nodes: 0 }],
            'the Hub "a" cannot have 0 nodes. Write a whole number from 1 (a kit of one node) to 16.',
        ],
    ])("says so of %j", async (hubs, message) => {
        await expect(startEmulator({ ...OPTIONS, hubs })).rejects.toThrow(StartProblem);
        await expect(startEmulator({ ...OPTIONS, hubs })).rejects.toThrow(message);
    });

    it("names the port that is taken, and ends what it has begun", async () => {
        const taken = createServer().listen(0, "127.0.0.1");
        await new Promise((resolve) => taken.once("listening", resolve));
        const { port } = taken.address() as { port: number };
        const data = join(root, "taken");
        const start = startEmulator({ ...OPTIONS, data, consolePort: port });
        await expect(start).rejects.toThrow(
            `port ${port} of 127.0.0.1 is in use. Choose another one, or none for a free one.`,
        );
        await withEmulator({ data }, async ({ hubs }) => expect(hubs).toHaveLength(1));
        await new Promise((resolve) => taken.close(resolve));
    });

    it("names the fault that is none, and the Hub that there is not", async () => {
        await expect(startEmulator({ ...OPTIONS, faults: ["42"] })).rejects.toThrow(
            'fault "42": "42" is not understood',
        );
        await expect(startEmulator({ ...OPTIONS, faults: ["east: 503"] })).rejects.toThrow(
            'fault "east: 503": there is no Hub "east". There is only west.',
        );
    });
});
