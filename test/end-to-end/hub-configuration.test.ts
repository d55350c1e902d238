import { expect, test } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

test("A Hub that nothing names is told at preview, with what to do", async () => {
    const bare = await pulumi.project("bare", 'import { Hub } from "hubguard";\nnew Hub("west");\n');
    const { code, output } = await pulumi.preview(bare);
    expect(code).not.toBe(0);
    expect(output).toContain(
        'endpoint is missing. Write e.g. "management.west.hub.contoso.com" in the program, or run "pulumi config set --path \'hubguard:west.endpoint\' management.west.hub.contoso.com".',
    );
    await pulumi.sh(bare, "pulumi config set --path 'hubguard:west.endpoint' management.west.hub.contoso.com");
    const others = { subscriptionId: "s", "authentication.identity": "ad-fs", "authentication.clientId": "app" };
    const plain = Object.entries(others).flatMap(([name, value]) => ["--plaintext", `hubguard:west.${name}=${value}`]);
    const secret = ["--secret", "hubguard:west.authentication.clientSecret=Hush"];
    await pulumi.succeed(bare, ["config", "set-all", "--path", ...plain, ...secret]);
    const { code: ended, violations } = await pulumi.preview(bare);
    expect({ ended, violations }).toEqual({ ended: 0, violations: [] });
});
