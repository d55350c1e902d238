import { expect, it } from "vitest";
import { configLine, stackConfigurationOf } from "../../../cli/emulator/stack-configuration.ts";

const HUB = {
    name: "edge",
    url: "https://127.0.0.1:8443",
    namedUrl: "https://management.edge.hub.test:8443",
    nodes: 1,
    kind: "entra",
    tenantId: "t",
    subscriptionId: "s",
    clientId: "c",
    clientSecret: "it's a secret",
} as const;

it("is what a Hub of the components reads", () => {
    expect(stackConfigurationOf(HUB)).toEqual({
        "hubguard:edge": {
            ...{ endpoint: "management.edge.hub.test", metadataHost: "127.0.0.1:8443", nodes: 1, subscriptionId: "s" },
            authentication: { identity: "entra-id", tenantId: "t", clientId: "c", clientSecret: "it's a secret" },
        },
    });
    const { authentication } = stackConfigurationOf({ ...HUB, kind: "adfs" })["hubguard:edge"] ?? {};
    expect(authentication).toEqual({ identity: "ad-fs", clientId: "c", clientSecret: "it's a secret" });
});

it.each([
    ["linux", "'hubguard:edge.authentication.clientSecret=it'\\''s a secret'"],
    ["win32", "'hubguard:edge.authentication.clientSecret=it''s a secret'"],
] as const)("is a line for a shell of %s that encrypts the secret", (platform, secret) => {
    expect(configLine(HUB, platform)).toBe(
        "pulumi config set-all --path --plaintext hubguard:edge.endpoint=management.edge.hub.test " +
            "--plaintext hubguard:edge.metadataHost=127.0.0.1:8443 --plaintext hubguard:edge.nodes=1 " +
            "--plaintext hubguard:edge.subscriptionId=s --plaintext hubguard:edge.authentication.identity=entra-id " +
            "--plaintext hubguard:edge.authentication.tenantId=t --plaintext hubguard:edge.authentication.clientId=c " +
            `--secret ${secret}`,
    );
});
