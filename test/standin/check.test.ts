import { describe, expect, test } from "vitest";
import { toResourceType } from "../../standin/azure/resource-type.ts";
import { type Properties, UNKNOWN } from "../../standin/protocol/values.ts";
import type { Autonaming } from "../../standin/provider/auto-name.ts";
import { check } from "../../standin/provider/check.ts";
import { Providers } from "../../standin/provider/provider.ts";

describe("Names", () => {
    test("a top-level resource gets eight digits that follow from the seed", () => {
        const { inputs } = checkOf("compute:VirtualMachine", { resourceGroupName: "app" });
        expect(inputs).toEqual({
            __createBeforeDelete: true,
            azureApiVersion: "2024-11-01",
            location: "redmond",
            resourceGroupName: "app",
            vmName: expect.stringMatching(/^web[0-9a-f]{8}$/),
        });
        expect(checkOf("compute:VirtualMachine", { resourceGroupName: "app" }).inputs).toEqual(inputs);
        expect(
            checkOf("compute:VirtualMachine", { resourceGroupName: "app" }, { seed: "other" }).inputs.vmName,
        ).not.toBe(inputs.vmName);
    });

    test.each([
        ["compute:AvailabilitySet", "availabilitySetName"],
        ["network:LoadBalancer", "loadBalancerName"],
        ["network:NetworkInterface", "networkInterfaceName"],
        ["resources:ResourceGroup", "resourceGroupName"],
        ["storage:StorageAccount", "accountName"],
        ["sql:Server", "serverName"],
    ])("%s is named by %s", (key, property) => {
        expect(checkOf(key, {}).inputs[property]).toMatch(/^web[0-9a-f]{8}$/);
    });

    test("a child repeats its logical name", () => {
        const { inputs } = checkOf("network:Subnet", { resourceGroupName: "app", virtualNetworkName: "net" });
        expect(inputs).toMatchObject({ subnetName: "web" });
        expect(inputs).not.toHaveProperty("__createBeforeDelete");
    });

    test("an update keeps the old name", () => {
        const olds = { vmName: "web12345678", __createBeforeDelete: true };
        expect(checkOf("compute:VirtualMachine", { resourceGroupName: "app" }, { olds }).inputs).toMatchObject(olds);
    });

    test("a name of the program's stays", () => {
        const { inputs } = checkOf("compute:Disk", { diskName: UNKNOWN });
        expect(inputs.diskName).toBe(UNKNOWN);
        expect(inputs).not.toHaveProperty("__createBeforeDelete");
    });

    test("the stack's autonaming configuration decides", () => {
        const propose = { mode: "enforce", proposedName: "dev-web" } as const;
        expect(checkOf("compute:Disk", {}, { autonaming: propose }).inputs.diskName).toBe("dev-web");
        const { failures } = checkOf("compute:Disk", {}, { autonaming: { mode: "disable", proposedName: "" } });
        expect(failures).toContain("missing required property 'diskName'");
    });
});

describe("Locations", () => {
    test("are the provider's where the type has one", () => {
        expect(checkOf("compute:Disk", {}).inputs.location).toBe("redmond");
        expect(checkOf("compute:Disk", { location: "east" }).inputs.location).toBe("east");
        expect(checkOf("network:Subnet", {}).inputs).not.toHaveProperty("location");
        expect(checkOf("network:LoadBalancerBackendAddressPool", {}).inputs).not.toHaveProperty("location");
    });

    test("without one on the provider, are as unknown as the resource group", () => {
        expect(checkOf("compute:Disk", { resourceGroupName: UNKNOWN }, { config: {} }).inputs.location).toBe(UNKNOWN);
        expect(checkOf("compute:Disk", { resourceGroupName: "app" }, { config: {} }).inputs).not.toHaveProperty(
            "location",
        );
    });

    test("are needed by a resource group", () => {
        expect(checkOf("resources:ResourceGroup", {}, { config: {} }).failures).toEqual([
            expect.stringContaining("missing required property 'location'"),
        ]);
    });
});

test("The program's inputs that are missing are reported", () => {
    expect(checkOf("compute:Disk", {}).failures).toEqual([
        "missing required property 'creationData'",
        "missing required property 'resourceGroupName'",
    ]);
    expect(checkOf("compute:Disk", { creationData: {}, resourceGroupName: UNKNOWN }).failures).toEqual([]);
});

type Options = { olds?: Properties; seed?: string; autonaming?: Autonaming; config?: Properties };

function checkOf(key: string, news: Properties, options: Options = {}) {
    const { olds = {}, seed = "seed", autonaming, config = { location: "redmond" } } = options;
    const providers = new Providers();
    providers.configure("connection", "stack", config);
    return check(providers.get("connection"), {
        type: toResourceType(`azure-native:${key}`),
        name: "web",
        olds,
        news,
        seed: Buffer.from(seed),
        ...(autonaming && { autonaming }),
    });
}
