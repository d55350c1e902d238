import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { NOTICE } from "../../standin/announce.ts";
import { Client } from "./client.ts";

const launcher = resolve("standin/bin/pulumi-resource-azure-native");

test.skipIf(process.platform === "win32")("The launcher prints the port and serves, through a link too", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hubguard-launcher-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await symlink(launcher, join(folder, "linked"));

    const PATH = dirname(process.execPath) + delimiter + process.env.PATH;
    const plugin = spawn(join(folder, "linked"), { env: { ...process.env, PATH } });
    onTestFinished(() => void plugin.kill());

    const [said] = await once(plugin.stderr, "data");
    expect(String(said).trim()).toBe(NOTICE);
    const client = new Client(Number(plugin.stdout.read()));
    onTestFinished(() => client.close());
    expect(await client.check("azure-native:resources:ResourceGroup", {})).toHaveProperty("resourceGroupName");
});
