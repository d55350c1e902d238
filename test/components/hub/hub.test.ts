import * as pulumi from "@pulumi/pulumi";
import { afterEach, expect, test, vi } from "vitest";
import { Hub, type HubArgs, ProtectedVm } from "../../../components/index.ts";
import { inputsOf, recorded } from "../recording.ts";
import { lone } from "../valid-args.ts";

const args = { endpoint: "management.west.hub.contoso.com", subscriptionId: "s" };
const principal = { clientId: "app", clientSecret: "hush" };

afterEach(() => {
    vi.unstubAllEnvs();
    pulumi.runtime.setAllConfig({});
});

test("It is a provider, and says what tells the Hub from others", async () => {
    let hub: Hub | undefined;
    const resources = await recorded(() => {
        hub = new Hub("west", { ...args, build: "2406", nodes: 4 });
    });
    expect(resources.map(({ type, name }) => `${type} ${name}`)).toEqual([
        "hubguard:index:Hub west",
        "pulumi:providers:azure-native west",
    ]);
    expect(inputsOf(resources, "azure-native")).toEqual({
        location: "west",
        metadataHost: "management.west.hub.contoso.com",
        subscriptionId: "s",
    });
    expect(hub).toMatchObject({
        region: "west",
        endpoint: "management.west.hub.contoso.com",
        metadataHost: "management.west.hub.contoso.com",
        build: "2406",
        nodes: 4,
        profile: "2020-09-01-hybrid",
    });
});

test.each<[what: string, authentication: HubArgs["authentication"], inputs: object]>([
    [
        "Entra ID with a secret",
        { identity: "entra-id", tenantId: "t", ...principal },
        { tenantId: "t", clientId: "app", clientSecret: "hush" },
    ],
    [
        "AD FS with a certificate",
        {
            identity: "ad-fs",
            clientId: "app",
            clientCertificatePath: "operator.pfx",
            clientCertificatePassword: "hush",
        },
        {
            ...{ tenantId: "adfs", disableInstanceDiscovery: "true", clientId: "app" },
            ...{ clientCertificatePath: "operator.pfx", clientCertificatePassword: "hush" },
        },
    ],
])("It signs in by %s, and keeps secrets secret", async (_, authentication, inputs) => {
    const secrets: unknown[] = [];
    const resources = await recorded(() => {
        const see: pulumi.ResourceTransformation = ({ type, props }) => {
            const { clientId, clientSecret, clientCertificatePassword } = props;
            secrets.push(
                ...(type.startsWith("pulumi:providers") ? [clientId, clientSecret ?? clientCertificatePassword] : []),
            );
            return undefined;
        };
        new Hub("west", { ...args, ...(authentication ? { authentication } : {}) }, { transformations: [see] });
    });
    expect(inputsOf(resources, "azure-native")).toMatchObject(inputs);
    expect(await Promise.all(secrets.map((value) => pulumi.isSecret(value as pulumi.Output<string>)))).toEqual([
        true,
        true,
    ]);
});

test("What the program leaves out comes from the configuration, then from the environment", async () => {
    vi.stubEnv("ARM_SUBSCRIPTION_ID", "from-environment");
    const resources = await recorded(() => {
        pulumi.runtime.setAllConfig({
            "hubguard:west": JSON.stringify({
                ...args,
                region: "other",
                authentication: { identity: "ad-fs", ...principal },
            }),
            "hubguard:east": JSON.stringify({ endpoint: "https://management.east.hub.contoso.com/" }),
        });
        new Hub("west", { region: "west2" });
        new Hub("east");
    });
    const providers = resources.filter(({ type }) => type.startsWith("pulumi:providers"));
    const [west, east] = ["west", "east"].map((name) => providers.find((provider) => provider.name === name));
    expect(west?.inputs).toMatchObject({ location: "west2", subscriptionId: "s", tenantId: "adfs" });
    expect(east?.inputs).toEqual({
        location: "east",
        metadataHost: "management.east.hub.contoso.com",
        subscriptionId: "from-environment",
    });
});

test.each<[args: object | undefined, message: string]>([
    [
        undefined,
        `Hub "west":
    endpoint is missing. Write e.g. "management.west.hub.contoso.com" in the program, or run "pulumi config set --path 'hubguard:west.endpoint' management.west.hub.contoso.com".
    subscriptionId is missing. Write e.g. "00000000-0000-0000-0000-000000000000" in the program, or run "pulumi config set --path 'hubguard:west.subscriptionId' 00000000-0000-0000-0000-000000000000".`,
    ],
    [
        { metadataHost: "localhost.contoso.com:8443", subscriptionId: "s" },
        `Hub "west": region is missing. Write e.g. "west" in the program, or run "pulumi config set --path 'hubguard:west.region' west".`,
    ],
    [
        { ...args, endpoint: "west hub" },
        'Hub "west": endpoint is "west hub", which is not the host of an endpoint. Write e.g. "management.west.hub.contoso.com".',
    ],
    [
        { ...args, build: "1.2406.0.8" },
        'Hub "west": build is "1.2406.0.8", which is not a build (such as "2406"). Write "2406".',
    ],
    [{ ...args, nodes: 0 }, 'Hub "west": nodes is 0, but must be a whole number of nodes from 1 to 16.'],
    [
        { ...args, profile: "2019-03-01-hybrid" },
        'Hub "west": profile is "2019-03-01-hybrid", which is not one of 2020-09-01-hybrid. Did you mean "2020-09-01-hybrid"?',
    ],
    [{ ...args, regoin: "w" }, 'Hub "west": regoin is not an argument. Did you mean "region"?'],
    [
        { ...args, authentication: { identity: "adfs", ...principal } },
        `Hub "west":
    authentication.identity is "adfs", which is not one of entra-id, ad-fs. Write "ad-fs".
    authentication.tenantId is missing. Write e.g. "contoso.onmicrosoft.com".`,
    ],
    [
        { ...args, authentication: { identity: "ad-fs", tenantId: "t", clientId: "app" } },
        'Hub "west": authentication.tenantId contradicts identity "ad-fs", which has no tenants. Remove it.',
    ],
    [
        { ...args, authentication: { identity: "ad-fs", clientId: "app" } },
        'Hub "west": authentication has neither clientSecret nor clientCertificatePath. Write one of them.',
    ],
    [7 as unknown as object, 'Hub "west": args is a number, but must be an object.'],
])("Refuses %j", (refused, message) => {
    expect(() => new Hub("west", refused as HubArgs)).toThrow(message);
});

test("A Hub knows itself, and what is on it", async () => {
    const answers: boolean[] = [];
    await recorded(() => {
        const west = new Hub("west", args);
        const gateway = new Hub("gateway", { ...args, metadataHost: "127.0.0.1:8443" });
        const east = new Hub("east", { ...args, endpoint: "management.east.hub.contoso.com" });
        answers.push(west.isSameAs(gateway), west.isSameAs(east));
        for (const target of ["https://management.west.hub.contoso.com", "files.west.hub.contoso.com", "WEST"]) {
            answers.push(west.holds(target));
        }
        answers.push(west.holds("management.east.hub.contoso.com"), west.holds("backup.contoso.com"));
    });
    expect(answers).toEqual([true, false, true, true, true, false, false]);
});

test("Components that are given a Hub deploy there", async () => {
    const { location: _, ...machine } = lone;
    const resources = await recorded(() => {
        new ProtectedVm("db", { ...machine, hub: new Hub("west", args), dataDisks: [{ sizeGb: 8 }], deleteLock: true });
    });
    const custom = resources.filter(({ type }) => type.startsWith("azure-native:"));
    expect(custom.map(({ name, provider }) => `${name} ${provider}`).sort()).toEqual([
        ...["db west", "db-data-0 west", "db-data-0-lock west", "db-lock west", "db-nic west"],
    ]);
    expect(inputsOf(resources, "Disk").location).toBe("west");
});

test("A Hub stands alone: neither a location nor a provider beside it", async () => {
    await recorded(() => {
        const hub = new Hub("west", args);
        expect(() => new ProtectedVm("db", { ...lone, hub } as never, { provider: hub.provider })).toThrow(
            `ProtectedVm "db":
    location stands beside hub, which has its own. Remove one of the two.
    hub stands beside the option provider of the component. Remove one of the two.`,
        );
    });
});

test("A Hub of another copy of the package is a Hub, too", async () => {
    const path = "../../../components/hub/hub.ts?another-copy";
    const { Hub: Another } = (await import(path)) as { Hub: typeof Hub };
    expect(Another).not.toBe(Hub);
    const { location: _, ...machine } = lone;
    const resources = await recorded(() => new ProtectedVm("db", { ...machine, hub: new Another("west", args) }));
    expect(inputsOf(resources, "VirtualMachine").location).toBe("west");
});
