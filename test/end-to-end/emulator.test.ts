import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runTool } from "../cli/emulator/running-tool.ts";
import { HubClient } from "../hub/emulator/start/hub-client.ts";
import { emptyFolder, install } from "./installation.ts";

const folder = await emptyFolder();
await install(folder);
const dist = join(folder, "node_modules/hubguard/dist");

it("the packed package plays Hubs without any other package", async () => {
    const tool = runTool(["--json", "--data", join(folder, "data")], { program: join(dist, "cli.cjs") });
    const told = JSON.parse(await tool.until(/\n\}\n$/));
    const client = await HubClient.of(told.hubs[0], told.authorityFile);
    expect(await client.putGroup("g")).toMatchObject({ status: 201, body: { location: "west" } });
    expect(await (await fetch(told.console)).text()).toContain("hubguard emulator");
    client.close();
    expect([await tool.end("SIGTERM"), tool.stderr()]).toEqual([0, ""]);
});

it("the packed package names the licences of what it holds", async () => {
    const licences = await readFile(join(dist, "THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["hono", "@hono/node-server", "jose", "@peculiar/x509", "croner", "jsonc-parser"]) {
        expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
});
