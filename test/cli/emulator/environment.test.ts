import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { environmentOf, exportLine } from "../../../cli/emulator/environment.ts";

const HUB = {
    url: "https://127.0.0.1:8443",
    kind: "entra",
    tenantId: "t",
    subscriptionId: "s",
    clientId: "c",
    clientSecret: "it's $HOME `x`",
} as const;

it("names the tenant of AD FS as azure-native wants it", () => {
    expect(environmentOf(HUB, "/ca.pem")).toMatchObject({
        ARM_METADATA_HOSTNAME: "127.0.0.1:8443",
        ARM_TENANT_ID: "t",
    });
    expect(environmentOf({ ...HUB, kind: "adfs" }, "/ca.pem").ARM_TENANT_ID).toBe("adfs");
});

it("is a line that a shell takes to the letter", async () => {
    const line = exportLine(environmentOf(HUB, "/a b/ca.pem"), "linux");
    const { stdout } = await promisify(execFile)("sh", [
        "-c",
        `${line}; printf %s "$ARM_CLIENT_SECRET|$SSL_CERT_FILE"`,
    ]);
    expect(stdout).toBe("it's $HOME `x`|/a b/ca.pem");
});

it("is a line of PowerShell on Windows", () => {
    expect(exportLine({ A: "it's", B: "2" }, "win32")).toBe("$env:A = 'it''s'; $env:B = '2'");
});
