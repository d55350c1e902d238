import { describe, expect, test } from "vitest";
import type { Autonaming } from "../../standin/azure/auto-name.ts";
import { toResourceType } from "../../standin/azure/resource-type.ts";
import { type Properties, UNKNOWN } from "../../standin/protocol/values.ts";
import { check } from "../../standin/provider/check.ts";
import { Providers } from "../../standin/provider/provider.ts";

describe("Names", () => {
    test("a top-level resource gets eight digits that follow from the seed", async () => {
        const { inputs } = await checkOf("compute:VirtualMachine", { resourceGroupName: "app" });
        expect(inputs).toEqual({
            __createBeforeDelete: true,
            azureApiVersion: "2024-11-01",
            location: "redmond",
            resourceGroupName: "app",
            vmName: expect.stringMatching(/^web[0-9a-f]{8}$/),
        });
        expect((await checkOf("compute:VirtualMachine", { resourceGroupName: "app" })).inputs).toEqual(inputs);
        expect(
            (await checkOf("compute:VirtualMachine", { resourceGroupName: "app" }, { seed: "other" })).inputs.vmName,
        ).not.toBe(inputs.vmName);
    });

    test.each([
        ["compute:AvailabilitySet", "availabilitySetName"],
        ["network:LoadBalancer", "loadBalancerName"],
        ["network:NetworkInterface", "networkInterfaceName"],
        ["resources:ResourceGroup", "resourceGroupName"],
        ["storage:StorageAccount", "accountName"],
        ["sql:Server", "serverName"],
    ])("%s is named by %s", async (key, property) => {
        expect((await checkOf(key, {})).inputs[property]).toMatch(/^web[0-9a-f]{8}$/);
    });

    test("a child repeats its logical name", async () => {
        const { inputs } = await checkOf("network:Subnet", { resourceGroupName: "app", virtualNetworkName: "net" });
        expect(inputs).toMatchObject({ subnetName: "web" });
        expect(inputs).not.toHaveProperty("__createBeforeDelete");
    });

    test("an update keeps the old name", async () => {
        const olds = { vmName: "web12345678", __createBeforeDelete: true };
        expect((await checkOf("compute:VirtualMachine", { resourceGroupName: "app" }, { olds })).inputs).toMatchObject(
            olds,
        );
    });

    test("a name of the program's stays", async () => {
        const { inputs } = await checkOf("compute:Disk", { diskName: UNKNOWN });
        expect(inputs.diskName).toBe(UNKNOWN);
        expect(inputs).not.toHaveProperty("__createBeforeDelete");
    });

    test("the stack's autonaming configuration decides", async () => {
        const propose = { mode: "enforce", proposedName: "dev-web" } as const;
        expect((await checkOf("compute:Disk", {}, { autonaming: propose })).inputs.diskName).toBe("dev-web");
        const { failures } = await checkOf("compute:Disk", {}, { autonaming: { mode: "disable", proposedName: "" } });
        expect(failures).toContain("missing required property 'diskName'");
    });
});

describe("Locations", () => {
    test("are the provider's where the type has one", async () => {
        expect((await checkOf("compute:Disk", {})).inputs.location).toBe("redmond");
        expect((await checkOf("compute:Disk", { location: "east" })).inputs.location).toBe("east");
        expect((await checkOf("network:Subnet", {})).inputs).not.toHaveProperty("location");
        expect((await checkOf("network:LoadBalancerBackendAddressPool", {})).inputs).not.toHaveProperty("location");
    });

    test("without one on the provider, are as unknown as the resource group", async () => {
        expect((await checkOf("compute:Disk", { resourceGroupName: UNKNOWN }, { config: {} })).inputs.location).toBe(
            UNKNOWN,
        );
        expect((await checkOf("compute:Disk", { resourceGroupName: "app" }, { config: {} })).inputs).not.toHaveProperty(
            "location",
        );
    });

    test("are needed by a resource group", async () => {
        expect((await checkOf("resources:ResourceGroup", {}, { config: {} })).failures).toEqual([
            expect.stringContaining("missing required property 'location'"),
        ]);
    });
});

test("The program's inputs that are missing are reported", async () => {
    expect((await checkOf("compute:Disk", {})).failures).toEqual([
        "missing required property 'creationData'",
        "missing required property 'resourceGroupName'",
    ]);
    expect((await checkOf("compute:Disk", { creationData: {}, resourceGroupName: UNKNOWN })).failures).toEqual([]);
});

type Options = { olds?: Properties; seed?: string; autonaming?: Autonaming; config?: Properties };

async function checkOf(key: string, news: Properties, options: Options = {}) {
    const { olds = {}, seed = "seed", autonaming, config = { location: "redmond" } } = options;
    const providers = new Providers({ env: {} });
    await providers.configure("connection", "stack", config);
    return check(providers.get("connection"), {
        type: toResourceType(`azure-native:${key}`),
        name: "web",
        olds,
        news,
        seed: Buffer.from(seed),
        ...(autonaming && { autonaming }),
    });
}
