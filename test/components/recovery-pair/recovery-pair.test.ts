import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { RecoveryPair, type RecoveryPairArgs } from "../../../components/index.ts";
import { inputsOf, recorded, resolved } from "../recording.ts";
import { siteOn } from "../sites.ts";
import { group, lone } from "../valid-args.ts";

const SUBNET = "/subscriptions/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…";

const { plan: _, location: __, resourceGroupName: ___, subnetId: ____, ...workload } = lone;
const objectives = { app: "sql", rto: "1h", rpo: "4h" };
const replication = { level: "application", failover: "application", interval: "5m" } as const;
const { loadBalancer } = group;

type Sites = { west: ReturnType<typeof siteOn>; east: ReturnType<typeof siteOn> };

/** A pair whose arguments are made of two Hubs, within a program. */
function pair(args: (sites: Sites) => object = () => ({})): RecoveryPair {
    const sites = { west: siteOn("west", "10.10.0.0/16"), east: siteOn("east", "10.20.0.0/16") };
    const plan = { ...objectives, replication };
    const whole = { ...workload, plan, primary: sites.west, standby: sites.east, ...args(sites) };
    return new RecoveryPair("sql", whole as RecoveryPairArgs);
}

test("Each side replicates to the other Hub, and only the primary is backed up", async () => {
    const { backup } = lone.plan;
    const resources = await recorded(() => pair(() => ({ plan: { ...objectives, replication, backup } })));
    const custom = resources.filter(({ type }) => type.startsWith("azure-native:"));
    expect(custom.map(({ name, provider, inputs }) => `${name} ${provider} ${inputs.location}`).sort()).toEqual([
        "sql-primary-0 west west",
        "sql-primary-0-nic west west",
        "sql-standby-0 east east",
        "sql-standby-0-nic east east",
    ]);
    const common = {
        ...{ app: "sql", rto: "1h", rpo: "4h" },
        ...{ "replication-level": "application", "replication-interval": "5m", failover: "application" },
    };
    expect(inputsOf(resources, "VirtualMachine", "sql-primary-0").tags).toMatchObject({
        ...common,
        ...{ protection: "backup,replication", standby: "running", "backup-method": "agent" },
        "replication-target": "management.east.hub.contoso.com",
    });
    expect(inputsOf(resources, "VirtualMachine", "sql-standby-0").tags).toEqual({
        ...{ ...common, protection: "replication", standby: "running" },
        "replication-target": "management.west.hub.contoso.com",
    });
});

test("A standby that need not take over at once is stopped and smaller", async () => {
    const small = { state: "stopped", size: "Standard_DS1_v2" };
    const resources = await recorded(() => pair(({ east }) => ({ count: 2, standby: { ...east, ...small } })));
    expect(inputsOf(resources, "VirtualMachine", "sql-primary-1").tags).toMatchObject({ standby: "stopped" });
    expect(inputsOf(resources, "VirtualMachine", "sql-standby-1")).toMatchObject({
        hardwareProfile: { vmSize: "Standard_DS1_v2" },
        osProfile: { computerName: "sql-standby-1" },
    });
});

test("Groups have a set and a balancer on each Hub", async () => {
    const plan = { ...objectives, replication, highAvailability: {}, data: "local" };
    let outputs: pulumi.Output<unknown> | undefined;
    const resources = await recorded(() => {
        const { primaryVmIds, standbyVmIds } = pair(({ west, east }) => ({
            ...{ plan, count: 2, primary: { ...west, loadBalancer }, standby: { ...east, loadBalancer } },
        }));
        outputs = pulumi.output({ primaryVmIds, standbyVmIds });
    });
    const kinds = resources.map(({ type, name }) => `${type.split(":").at(-1)} ${name}`);
    expect(kinds).toEqual(expect.arrayContaining(["AvailabilitySet sql-primary", "LoadBalancer sql-standby"]));
    expect(await resolved(outputs)).toEqual({
        primaryVmIds: ["/sql-primary-0", "/sql-primary-1"],
        standbyVmIds: ["/sql-standby-0", "/sql-standby-1"],
    });
});

test("Nothing waits on the second Hub where a product makes the VMs at failover", async () => {
    const plan = { ...objectives, replication: { level: "vm", failover: "product" } };
    const resources = await recorded(() =>
        pair(({ east: { hub, addressSpace } }) => ({ plan, standby: { hub, addressSpace } })),
    );
    expect(resources.filter(({ provider }) => provider === "east")).toEqual([]);
    expect(inputsOf(resources, "VirtualMachine", "sql-primary-0").tags).toEqual({
        ...{ ...objectives, protection: "replication", "replication-level": "vm", failover: "product" },
        "replication-target": "management.east.hub.contoso.com",
    });
});

const low = { ...objectives, rto: "10m" };
const noTime = "but plan.rto is 10m: below 15m leaves no time for it.";
test.each<[what: string, args: (sites: Sites) => object, message: string]>([
    [
        "one Hub for both",
        ({ west }) => ({ standby: { ...west, addressSpace: ["10.20.0.0/16"] } }),
        " standby.hub is the Hub of primary (management.west.hub.contoso.com). Name another one.",
    ],
    [
        "overlapping ranges",
        ({ east }) => ({ standby: { ...east, addressSpace: ["10.30.0.0/16", "10.10.128.0/17"] } }),
        " standby.addressSpace holds 10.10.128.0/17, which overlaps 10.10.0.0/16 of primary. Use ranges of its own.",
    ],
    [
        "a stopped standby for a low RTO",
        ({ east }) => ({ plan: { ...low, replication }, standby: { ...east, state: "stopped" } }),
        ` standby.state is "stopped", to be started at failover, ${noTime} Write "running".`,
    ],
    [
        "a smaller standby for a low RTO",
        ({ east }) => ({ plan: { ...low, replication }, standby: { ...east, size: "Standard_DS1_v2" } }),
        ` standby.size is another one than the primary's, to be resized at failover, ${noTime} Remove it.`,
    ],
    [
        "whole VMs for a low RTO",
        ({ east: { hub, addressSpace } }) => ({
            plan: { ...low, replication: { level: "vm", failover: "product" } },
            standby: { hub, addressSpace },
        }),
        ` plan.replication.level is "vm", whose machines are made at failover, ${noTime} Replicate at level "guest".`,
    ],
    [
        "a target of its own",
        () => ({ plan: { ...objectives, replication: { ...replication, target: "elsewhere" } } }),
        " plan.replication.target follows from standby.hub. Remove it.",
    ],
    [
        "a standby in the plan",
        () => ({ plan: { ...objectives, replication, standby: "running" } }),
        " plan.standby follows from standby.state. Remove it.",
    ],
    [
        "no replication",
        () => ({ plan: lone.plan }),
        ' plan.replication is missing. Write e.g. { level: "application", failover: "application" }, or make a ' +
            "ProtectedVm, which has no standby.",
    ],
    [
        "another number of addresses than of machines",
        ({ west }) => ({ primary: { ...west, privateIpAddresses: ["10.10.0.4"] }, count: 2 }),
        " primary.privateIpAddresses holds 1, but must hold one for each of 2 machines.",
    ],
    [
        "no sides",
        () => ({ primary: undefined, standby: "east" }),
        `\n    primary is missing. Write e.g. { hub: new Hub("west"), resourceGroupName: "erp-rg", subnetId: "${SUBNET}", \
addressSpace: ["10.10.0.0/16"] }.\n    standby is a string, but must be an object. Write e.g. { hub: new Hub("east"), \
resourceGroupName: "erp-rg", subnetId: "${SUBNET}", addressSpace: ["10.20.0.0/16"] }.`,
    ],
    [
        "a side without a Hub",
        ({ east }) => ({ standby: { ...east, hub: undefined } }),
        ' standby.hub is missing. Write new Hub("west", { endpoint: … }).',
    ],
    [
        "a range that is none",
        ({ east }) => ({ standby: { ...east, addressSpace: ["10.20.0.0"] } }),
        ' standby.addressSpace[0] is "10.20.0.0", which is not an IPv4 range in CIDR notation. Write e.g. "10.10.0.0/16".',
    ],
])("Refuses %s", async (_, args, message) => {
    await recorded(() => expect(() => pair(args)).toThrow(`RecoveryPair "sql":${message}`));
});
