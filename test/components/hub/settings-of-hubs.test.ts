import { expect, test } from "vitest";
import {
    AvailabilityGroup,
    Hub,
    HubSpanningGroup,
    ProtectedVm,
    RecoveryPair,
    ScaleSet,
    type Settings,
} from "../../../components/index.ts";
import { inputsOf, recorded } from "../recording.ts";
import { siteOn } from "../sites.ts";
import { group, lone } from "../valid-args.ts";

const settings: Settings = {
    "hub-support": {
        ...{ maximumFaultDomains: 1, maximumUpdateDomains: 5, maximumDiskSizeGiB: 512, maximumScaleSetInstances: 10 },
        diskSkus: ["Standard_LRS"],
    },
};
const single = 'by the settings, the Hub has a single fault domain ("hub-support": { "maximumFaultDomains": 1 }).';
const otherwise = "Deploy to a Hub of several nodes, or write a ProtectedVm for each machine.";
const { plan, count: _, ...machine } = group;
const { location: __, resourceGroupName: ___, subnetId: ____, loadBalancer, ...workload } = machine;

test.each<[string, object, string]>([
    ["by default", {}, `faultDomains cannot be 2: ${single} ${otherwise}`],
    ["in as many domains as it may have", { faultDomains: 3 }, `faultDomains cannot be 3: ${single} ${otherwise}`],
    ["in no number of domains", { faultDomains: "x" }, `faultDomains cannot be 2: ${single} ${otherwise}`],
    ["in too many steps", { updateDomains: 6 }, "updateDomains is 6, but must be a whole number from 1 to 5."],
])("A group is not spread over a single node, %s", (_case, args, fault) => {
    expect(() => new AvailabilityGroup("web", { ...group, ...args, settings } as never)).toThrow(fault);
});

test("A group joins an existing set, of which the settings tell nothing", async () => {
    const availabilitySetId = "/subscriptions/s/resourceGroups/erp-rg/providers/Microsoft.Compute/availabilitySets/web";
    const resources = await recorded(() => new AvailabilityGroup("web", { ...group, availabilitySetId, settings }));
    expect(inputsOf(resources, "VirtualMachine", "web-0").availabilitySet).toEqual({ id: availabilitySetId });
});

test("A Hub of more nodes than usual spreads over all of them", async () => {
    const wide: Settings = { "hub-support": { maximumFaultDomains: 5 } };
    const resources = await recorded(
        () => new AvailabilityGroup("web", { ...group, faultDomains: 5, settings: wide } as never),
    );
    expect(inputsOf(resources, "AvailabilitySet").platformFaultDomainCount).toBe(5);
    expect(() => new AvailabilityGroup("web", { ...group, faultDomains: 5 } as never)).toThrow(
        "faultDomains is 5, but must be 2 or 3.",
    );
});

test("A Hub of few nodes spreads over no more of them, whatever the settings say", async () => {
    await recorded(() => {
        const at = (nodes: number) => {
            const hub = new Hub(`of-${nodes}`, {
                endpoint: "management.edge.hub.contoso.com",
                subscriptionId: "s",
                nodes,
            });
            return { ...workload, hub, resourceGroupName: "erp-rg", subnetId: group.subnetId, plan, loadBalancer };
        };
        const one = 'the Hub "of-1" has a single node (nodes: 1).';
        const wide: Settings = { "hub-support": { maximumFaultDomains: 5 } };
        const build = (args: object) => () => new AvailabilityGroup("web", { count: 2, ...args } as never);
        expect(build(at(1))).toThrow(`faultDomains cannot be 2: ${one} ${otherwise}`);
        expect(build({ ...at(1), settings: wide })).toThrow(`faultDomains cannot be 2: ${one}`);
        expect(build({ ...at(2), faultDomains: 3 })).toThrow("faultDomains is 3, but must be 2.");
        expect(build({ ...at(4), faultDomains: 4, settings: wide })).not.toThrow();
        expect(build({ ...at(16), faultDomains: 4 })).toThrow("faultDomains is 4, but must be 2 or 3.");
        expect(() => new ScaleSet("web", { ...at(1), capacity: 2 })).toThrow(
            `plan.highAvailability cannot be kept: ${one} Deploy to a Hub of several nodes, or write plan.unprotected.`,
        );
    });
});

test("A scale set promises no high availability on a single node, and no more machines than the Hub makes", () => {
    const args = { ...machine, plan, capacity: 11, settings };
    const build = () => new ScaleSet("web", args);
    expect(build).toThrow("capacity is 11, but must be a whole number of machines from 2 to 10.");
    expect(build).toThrow(
        `plan.highAvailability cannot be kept: ${single} Deploy to a Hub of several nodes, or write plan.unprotected.`,
    );
    expect(() => new ScaleSet("web", { ...args, settings: {} })).not.toThrow();
});

test("A scale set without protection runs on a single node", async () => {
    const unprotected = { app: "web", unprotected: { reason: "stateless" as const }, data: "external" as const };
    const build = () => new ScaleSet("web", { ...machine, plan: unprotected, capacity: 10, settings });
    expect((await recorded(build)).map(({ type }) => type)).toContain("azure-native:compute:VirtualMachineScaleSet");
});

test("Disks are as large and of such a kind as the Hub takes", () => {
    const build = (args: object) => () => new ProtectedVm("db", { ...lone, ...args, settings });
    expect(build({ dataDisks: [{ sizeGb: 1_023 }] })).toThrow(
        "dataDisks[0].sizeGb is 1023, but must be a whole number of GiB from 1 to 512.",
    );
    expect(build({ osDisk: { sku: "Premium_LRS" } })).toThrow(
        'osDisk.sku is "Premium_LRS", which is not one of Standard_LRS. There is only "Standard_LRS".',
    );
});

test("No side of a pair and no site of a group is a single node, where a group would stand there", async () => {
    await recorded(() => {
        const sites = { west: siteOn("west", "10.10.0.0/16"), east: siteOn("east", "10.20.0.0/16") };
        const replication = { level: "application", failover: "manual", interval: "5m" } as const;
        const paired = { ...plan, data: "local", replication } as const;
        const sides = { primary: { ...sites.west, loadBalancer }, standby: { ...sites.east, loadBalancer } };
        const pair = () =>
            new RecoveryPair("web", { ...workload, plan: paired, count: 2, ...sides, settings } as never);
        expect(pair).toThrow(
            `primary.hub cannot hold a group: ${single} Name a Hub of several nodes, or remove plan.highAvailability.`,
        );
        expect(pair).toThrow("standby.hub cannot hold a group");
        const spanning = { ...plan, highAvailability: { loadBalancer: "www.contoso.com" } };
        const members = { west: { ...sites.west, count: 2 }, east: { ...sites.east, count: 2 } };
        expect(() => new HubSpanningGroup("web", { ...workload, plan: spanning, sites: members, settings })).toThrow(
            `sites.east.faultDomains cannot be 2: ${single} ${otherwise}`,
        );
    });
});
