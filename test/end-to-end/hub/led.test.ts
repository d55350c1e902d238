import { afterAll, expect, test } from "vitest";
import { runTool } from "../../cli/emulator/running-tool.ts";
import { startPulumi } from "../../pulumi.ts";

/** A program on two Hubs, neither of which it tells anything of. */
const PROGRAM = `
import * as resources from "@pulumi/azure-native/resources/index.js";
import { Hub } from "hubguard";

export const nodes = ["west", "edge"].map((name) => {
    const hub = new Hub(name);
    new resources.ResourceGroup(name, { resourceGroupName: "erp-" + name, location: hub.region }, { provider: hub.provider });
    return hub.nodes;
});
`;

const tool = runTool(["--hub", "west", "--hub", "edge=1", "--lenient", "--modern-metadata"]);
afterAll(() => tool.end("SIGTERM"));
const text = await tool.until(/Ctrl-C ends it/);
const [exported = ""] = /(?<=^ +export ).*/m.exec(text) ?? [];
const pulumi = await startPulumi({ env: Object.fromEntries(exported.split(" ").map((one) => one.split("="))) });

test("What the emulator prints leads a program to all of its Hubs", async () => {
    const project = await pulumi.project("led", PROGRAM);
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const lines = text.match(/(?<=^ +)pulumi config .*/gm) ?? [];
    expect(lines).toHaveLength(2);
    const configured = await pulumi.sh(project, lines.join("\n"));
    expect(configured.code, configured.output).toBe(0);

    const { code, output } = await pulumi.up(project, ["--skip-preview"]);
    expect(code, output).toBe(0);
    expect(JSON.parse(await pulumi.succeed(project, ["stack", "output", "nodes", "--json"]))).toEqual([4, 1]);
    const [, console = ""] = /Machines and faults: (.*)/.exec(text) ?? [];
    const told = runTool(["resources", "--console", console, "--json"]);
    const groups = JSON.parse(await told.until(/\n\]\n$/)) as { hub: string; name: string }[];
    expect(groups.map(({ hub, name }) => [hub, name])).toEqual([
        ["west", "erp-west"],
        ["edge", "erp-edge"],
    ]);
});
