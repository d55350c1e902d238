import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { HubClient } from "../../hub/emulator/start/hub-client.ts";
import { hubguard } from "../hubguard.ts";
import { runTool } from "./running-tool.ts";

const root = await mkdtemp(join(tmpdir(), "hubguard-emulator-cli-"));
afterAll(() => rm(root, { recursive: true, force: true }));

const IS_ALL = /Ctrl-C ends it\.\n$/;

describe("hubguard emulator", () => {
    it("tells what it plays, what leads a program to it, and that azure-native is refused", async () => {
        const tool = runTool(["--hub", "west", "--hub", "edge=1"]);
        const text = await tool.until(IS_ALL);
        expect(text).toMatch(
            /^hubguard emulator \d+\.\d+\.\d+: plays Azure Stack Hubs on this machine, in memory\. None of them is a real one\.\n/,
        );
        expect(text).toMatch(/\nwest: 4 nodes, signs in by Microsoft Entra ID\n {2}https:\/\/127\.0\.0\.1:\d+ /);
        expect(text).toMatch(/\nedge: 1 node, /);
        expect(text).toMatch(
            /\n {2}export ARM_METADATA_HOSTNAME=127\.0\.0\.1:\d+ ARM_TENANT_ID=[-\da-f]{36} ARM_SUBSCRIPTION_ID=[-\da-f]{36} ARM_CLIENT_ID=[-\da-f]{36} ARM_CLIENT_SECRET=[\w-]+ ARM_DISABLE_INSTANCE_DISCOVERY=true SSL_CERT_FILE=\S+\n/,
        );
        expect(text).toContain(
            "Strict, as a Hub is. Stock azure-native is refused: its metadata has not the form of 2022-09-01",
        );
        expect(text).not.toContain("\u001b");
        expect([await tool.end("SIGTERM"), tool.stderr()]).toEqual([0, ""]);
    });

    it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
        "ends at %s with 0, and leaves nothing behind",
        async (signal) => {
            const tool = runTool([]);
            const [, file = ""] = /Certificate to trust: (.*)\n/.exec(await tool.until(IS_ALL)) ?? [];
            await access(file);
            expect(await tool.end(signal)).toBe(0);
            await expect(access(file)).rejects.toThrow("ENOENT");
        },
    );

    it("prints one object for scripts, with which a client signs in and writes", async () => {
        const data = join(root, "data");
        const options = ["--data", data, "--lenient", "--modern-metadata", "--client-secret", "s3cret"];
        const tool = runTool(["--json", ...options], { temporary: root });
        const told = JSON.parse(await tool.until(/\n\}\n$/));
        expect(told.hubs).toMatchObject([
            {
                name: "west",
                signIn: "entra",
                isLenient: true,
                environment: {
                    ARM_METADATA_HOSTNAME: new URL(told.hubs[0].url).host,
                    ARM_CLIENT_SECRET: "s3cret",
                    SSL_CERT_FILE: told.bundleFile,
                },
                configuration: { "hubguard:west": { nodes: 4, authentication: { clientSecret: "s3cret" } } },
            },
        ]);
        const client = await HubClient.of(told.hubs[0], told.authorityFile);
        const answer = await client.putGroup("g", { app: "erp" });
        expect(answer).toMatchObject({ status: 201, headers: { server: expect.stringContaining("lenient") } });
        client.close();

        const kept = [expect.objectContaining({ hub: "west", name: "g", tags: { app: "erp" } })];
        const ask = async (...args: string[]) =>
            JSON.parse((await hubguard("emulator", "resources", "--json", ...args)).stdout);
        expect(await ask("--console", told.console)).toEqual(kept);
        expect(await ask("--data", data)).toEqual(kept);
        expect(await tool.end("SIGKILL")).toBeNull();
        expect(await ask("--data", data)).toEqual(kept);
        expect(await hubguard("emulator", "machines", "--json", "--data", data)).toMatchObject({ stdout: "[]\n" });
        const { stdout } = await hubguard("emulator", "resources", "--data", data);
        expect(stdout).toMatch(/^west +Microsoft\.Resources\/resourceGroups +resourceGroups\/g\n$/);
    });

    it("goes by the settings of the platform team", async () => {
        const file = join(root, "hubguard.json");
        const settings = {
            settings: { hubs: { west: { location: "west", build: "2406" } }, tags: { rto: "recovery-time" } },
            "hub-support": { apiVersions: { "Microsoft.Compute/disks": ["2030-01-01"] } },
        };
        await writeFile(file, JSON.stringify(settings));
        const tool = runTool(["--json", "--settings", file]);
        const told = JSON.parse(await tool.until(/\n\}\n$/));
        const client = await HubClient.of(told.hubs[0], told.authorityFile);
        await client.putGroup("g");
        const disk = `${client.group}/g/providers/Microsoft.Compute/disks/d`;
        expect((await client.call("GET", `${disk}?api-version=2019-07-01`)).body.error).toMatchObject({
            code: "NoRegisteredProviderFound",
            message: expect.stringContaining("The supported api-versions are '2030-01-01'."),
        });
        client.close();
        await tool.end("SIGTERM");
    });
});

describe("hubguard emulator that cannot start", () => {
    it("says which port is in use", async () => {
        const taken = createServer().listen(0, "127.0.0.1");
        await new Promise((resolve) => taken.once("listening", resolve));
        const { port } = taken.address() as { port: number };
        const told = await hubguard("emulator", "--port", String(port));
        await new Promise((resolve) => taken.close(resolve));
        const stderr = `hubguard: port ${port} of 127.0.0.1 is in use. Choose another one, or none for a free one.\n`;
        expect(told).toEqual({ code: 1, stdout: "", stderr });
    });

    it("says which process uses the folder", async () => {
        const data = join(root, "used");
        const tool = runTool(["--data", data]);
        await tool.until(IS_ALL);
        expect(await hubguard("emulator", "--data", data)).toMatchObject({
            code: 1,
            stderr: expect.stringMatching(
                /^hubguard: process \d+, whose console is at http:\/\/127\.0\.0\.1:\d+, uses .*\. End it, or name/,
            ),
        });
        await tool.end("SIGTERM");
    });

    it("says what is wrong in the settings, and where", async () => {
        const file = join(root, "broken.json");
        await writeFile(file, '{ "settings": { "hubs": { "west": { "build": "x" } } }, "hub-suport": {} }');
        expect(await hubguard("emulator", "--settings", file)).toMatchObject({
            code: 1,
            stderr: expect.stringMatching(
                /^hubguard: .*broken\.json:1:\d+: settings\.hubs\.west.* hubguard check .*broken\.json tells all\.\n$/,
            ),
        });
        expect(await hubguard("emulator", "--settings", join(root, "none.json"))).toMatchObject({
            code: 1,
            stderr: expect.stringContaining("none.json could not be read"),
        });
        expect(await readFile(file, "utf8")).toContain("hub-suport");
    });

    it.each([
        [
            ["--hub", "West"],
            '"West" is not the name of a Hub. Write small letters, digits and dashes, such as west.',
            1,
        ],
        [["--hub", "a", "--hub", "a"], 'two Hubs are named "a". Give each its own name.', 1],
        [["--hub", "=1"], '--hub is "=1", which names no Hub. Write e.g. --hub west or --hub edge=1.', 2],
        [["--hub", "a=x"], 'the number of nodes in --hub "a=x" is "x", which is not a whole number from 1 to 16.', 2],
        [["--port", "http"], '--port is "http", which is not a whole number from 1 to 65535.', 2],
        [["--cores", "-1"], "--cores", 2],
        [
            ["--operation-time", "500"],
            '--operation-time is "500", which is not a time (such as 200ms, 2s or 1.5m). Write e.g. 500ms.',
            2,
        ],
        [["--identity", "adf"], 'unknown identity "adf". Did you mean adfs?', 2],
        [["--data", ""], "--data is empty. Write what it says, or leave it out.", 2],
        [["--fault", "429 evry 3"], 'fault "429 evry 3": "evry" is not understood there. Did you mean every?', 2],
        [["--fault", "east: 429"], 'there is no Hub "east". There is only west.', 2],
        [["--leniet"], 'unknown option "--leniet". Did you mean --lenient?', 2],
        [["resorces"], 'unknown word "resorces". Did you mean resources?', 2],
        [["resources", "all"], 'nothing follows resources, so "all" cannot.', 2],
        [["resources"], "which emulator? Name the URL of its console by --console, or its folder by --data.", 2],
        [["resources", "--console", "x"], '--console is "x", which is not a URL. Write e.g. http://127.0.0.1:8080.', 2],
        [["resources", "--console", "http://127.0.0.1:1"], "no emulator could be asked at http://127.0.0.1:1: ", 1],
        [["resources", "--data", "/none"], "/none holds nothing of an emulator. Name the folder of one.", 1],
        [
            ["--console", "http://127.0.0.1:1"],
            "--console is for hubguard emulator machines and resources. For a port of the console",
            2,
        ],
    ])("says what is wrong with %j", async (args, message, code) => {
        const told = await hubguard("emulator", ...args);
        expect(told).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) });
    });

    it("helps", async () => {
        const { code, stdout } = await hubguard("emulator", "--help");
        expect([code, stdout]).toEqual([0, expect.stringContaining("hubguard emulator machines | resources")]);
        expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    });
});
