import { generateKeyPairSync } from "node:crypto";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAuthority } from "../../../hub/emulator/certificates/authority.ts";
import { NOTICE, noticeOf } from "../../../standin/announce.ts";
import { scriptedHub } from "./connected.ts";
import { metadataAt } from "./scripted-hub.ts";

const scripted = scriptedHub();
const group = "/subscriptions/S/resourceGroups/app";

describe("A Hub", () => {
    it("is found by the metadata of 2022-09-01, before anything else is asked", async () => {
        await scripted.connect();
        expect(scripted.hub.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
            "GET /metadata/endpoints?api-version=2022-09-01",
        ]);
    });

    it.each(["ARM_METADATA_HOSTNAME", "ARM_METADATA_HOST"])("is named by %s as well", async (name) => {
        const { host, url } = scripted.hub;
        const login = { ARM_SUBSCRIPTION_ID: "S", ARM_TENANT_ID: "t", ARM_CLIENT_ID: "c", ARM_CLIENT_SECRET: "s" };
        const env = {
            [name]: host,
            ...login,
            ARM_DISABLE_INSTANCE_DISCOVERY: "true",
            SSL_CERT_FILE: scripted.hub.authority,
        };
        const { Providers } = await import("../../../standin/provider/provider.ts");
        const provider = await new Providers({ env }).configure("1", "stack", { environment: "public" });
        expect(provider).toMatchObject({ endpoint: `${url}/`, azure: { subscriptionId: "S" } });
    });

    it("is none of the clouds of Azure, which play in memory", async () => {
        const { Providers } = await import("../../../standin/provider/provider.ts");
        const env = { ARM_CLIENT_SECRET: "s", ARM_ENVIRONMENT: "usgovernment" };
        expect(await new Providers({ env }).configure("1", "stack", {})).not.toHaveProperty("endpoint");
    });

    it("is played in memory where nobody has it", async () => {
        const { Providers } = await import("../../../standin/provider/provider.ts");
        const configure = (metadataHost: string) =>
            new Providers({ env: {} }).configure("1", "stack", { metadataHost });
        expect(await configure("https://management.west.hub.Contoso.com:443")).not.toHaveProperty("endpoint");
        await expect(configure("127.0.0.1:1/.contoso.com")).rejects.toThrow("failed to get Azure environment metadata");
    });

    it("is told to the engine", () => {
        expect(noticeOf("https://hub/")).toContain("https://hub/");
        expect(NOTICE).toContain("no Azure is contacted");
    });
});

describe("Metadata that azure-native cannot read", () => {
    it.each([
        [[{ name: "Hub" }], "json: cannot unmarshal array into Go value of type metadata.metaDataResponse"],
        ["<html>", "unmarshaling response: "],
        [{ ...metadataAt("https://127.0.0.1"), resourceManager: undefined }, "the answer names no resourceManager."],
        [
            { ...metadataAt("https://127.0.0.1"), authentication: { loginEndpoint: "x" } },
            "no authentication.audiences.",
        ],
        [
            { ...metadataAt("https://127.0.0.1"), authentication: { audiences: ["x"] } },
            "no authentication.loginEndpoint.",
        ],
    ])("%j are refused by name", async (metadata, message) => {
        scripted.hub.metadata = metadata;
        const connected = scripted.connect();
        await expect(connected).rejects.toThrow(
            `failed to get Azure environment metadata from https://${scripted.hub.host}: `,
        );
        await expect(connected).rejects.toThrow(message);
    });

    it("are told by their status", async () => {
        const metadataHost = `${scripted.hub.url}/subscriptions/none`;
        await expect(scripted.connect({ metadataHost })).rejects.toThrow(
            "performing request: expected 200 OK but got 404 404 Not Found",
        );
    });

    it("are those of another machine", async () => {
        scripted.hub.metadata = metadataAt("https://management.azure.com");
        await expect(scripted.connect()).rejects.toThrow("it does not contact management.azure.com");
        scripted.hub.metadata = {
            ...metadataAt(scripted.hub.url),
            authentication: { loginEndpoint: "https://login.microsoftonline.com/", audiences: ["x"] },
        };
        await expect(scripted.connect()).rejects.toThrow("it does not contact login.microsoftonline.com");
    });
});

describe("Who logs in", () => {
    it("is known by a secret", async () => {
        const client = await scripted.connect();
        await client.read("azure-native:resources:ResourceGroup", group, {});
        const form = {
            grant_type: "client_credentials",
            client_id: "client",
            client_secret: "secret",
            scope: "https://management.hub.test/audience/.default",
        };
        expect(scripted.hub.logins).toEqual([
            { path: "/tenant/oauth2/v2.0/token", form: expect.objectContaining(form) },
        ]);
    });

    it("is known where the program keeps who logs in a secret", async () => {
        const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "secret" };
        const client = await scripted.connect({ clientSecret: secret });
        await client.read("azure-native:resources:ResourceGroup", group, {});
        expect(scripted.hub.logins).toMatchObject([{ form: { client_secret: "secret" } }]);
    });

    it("logs in once", async () => {
        const client = await scripted.connect();
        for (let time = 0; time < 3; time++) {
            await client.read("azure-native:resources:ResourceGroup", group, {});
        }
        expect(scripted.hub.logins).toHaveLength(1);
    });

    it.each([
        ["", "/adfs/oauth2/token"],
        ["adfs", "/adfs/oauth2/token"],
    ])("logs in at an AD FS, whose endpoint ends with %j", async (path, url) => {
        const { hub } = scripted;
        const authentication = {
            loginEndpoint: `${hub.url}/${path}`,
            audiences: ["https://management.adfs.hub.test/1"],
        };
        hub.metadata = { ...metadataAt(hub.url), authentication };
        const client = await scripted.connect({ tenantId: "adfs", disableInstanceDiscovery: "" });
        await client.read("azure-native:resources:ResourceGroup", group, {});
        expect(hub.logins.map(({ path }) => path)).toEqual([url]);
    });

    it("is known by a certificate, before a secret", async () => {
        const folder = await mkdtemp(join(tmpdir(), "hubguard-certificate-"));
        onTestFinished(() => rm(folder, { recursive: true }));
        const { certificate } = await createAuthority(Date.now());
        const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
        const protectedKey = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "word" } as const;
        const file = join(folder, "client.pem");
        await writeFile(file, `${privateKey.export(protectedKey)}${certificate}`);
        const client = await scripted.connect({ clientCertificatePath: file, clientCertificatePassword: "word" });
        await client.read("azure-native:resources:ResourceGroup", group, {});
        const [{ form } = { form: {} }] = scripted.hub.logins;
        expect(form).toMatchObject({ client_assertion: expect.stringMatching(/^ey/) });
        expect(form).not.toHaveProperty("client_secret");

        await writeFile(file, Buffer.from([0x30, 0x82]));
        await expect(scripted.connect({ clientCertificatePath: file })).rejects.toThrow(`${file} is no PEM file`);
    });

    it.each([
        [{ subscriptionId: "" }, "A Subscription ID must be configured when authenticating as a Service Principal"],
        [
            { tenantId: "" },
            "A Tenant ID must be configured when authenticating as a Service Principal using a Client Secret.",
        ],
        [{ clientId: "", clientCertificatePath: "x" }, "A Client ID must be configured when authenticating"],
        [{ clientSecret: "" }, "Set clientSecret (ARM_CLIENT_SECRET)"],
        [
            { disableInstanceDiscovery: "" },
            "Set disableInstanceDiscovery to true (ARM_DISABLE_INSTANCE_DISCOVERY=true).",
        ],
    ])("is asked for what is missing: %j", async (config, message) => {
        await expect(scripted.connect(config)).rejects.toThrow(message);
    });

    it("is told what goes wrong", async () => {
        const { hub } = scripted;
        const authentication = { loginEndpoint: `${hub.url}/subscriptions/`, audiences: ["x"] };
        hub.metadata = { ...metadataAt(hub.url), authentication };
        const client = await scripted.connect();
        await expect(client.read("azure-native:resources:ResourceGroup", group, {})).rejects.toThrow(
            `ClientSecretCredential authentication failed. GET ${hub.url}/subscriptions/tenant/v2.0/.well-known/openid-configuration`,
        );
    });

    it("is told that the Hub does not take the secret", async () => {
        const client = await scripted.connect({ clientSecret: "wrong" });
        await expect(client.read("azure-native:resources:ResourceGroup", group, {})).rejects.toThrow(
            /^2 UNKNOWN: ClientSecretCredential authentication failed. POST .*RESPONSE 401.*invalid_client.*wrong secret/s,
        );
    });
});

describe("A server", () => {
    it("is trusted where SSL_CERT_FILE vouches for it, and not else", async () => {
        const refused = scripted.connect({}, { env: { SSL_CERT_FILE: "" } });
        await expect(refused).rejects.toThrow(/performing request: Get "https:.*certificate/);
    });

    it("is not trusted where the file cannot be read", async () => {
        const refused = scripted.connect({}, { env: { SSL_CERT_FILE: "/nowhere.pem" } });
        await expect(refused).rejects.toThrow("/nowhere.pem");
    });

    it("is trusted where a file in SSL_CERT_DIR does, beside others that cannot be read", async () => {
        const folder = await mkdtemp(join(tmpdir(), "hubguard-roots-"));
        onTestFinished(() => rm(folder, { recursive: true }));
        await mkdir(join(folder, "old"));
        await copyFile(scripted.hub.authority, join(folder, "hub.pem"));
        const connected = scripted.connect({}, { env: { SSL_CERT_FILE: "", SSL_CERT_DIR: folder } });
        await expect(connected).resolves.toBeDefined();
    });

    it("on this machine is reached without a proxy, whatever the environment says", async () => {
        const env = { HTTPS_PROXY: "http://127.0.0.1:1", https_proxy: "nonsense" };
        const client = await scripted.connect({}, { env });
        await client.read("azure-native:resources:ResourceGroup", group, {});
        expect(scripted.hub.requests).toHaveLength(1);
    });
});
