import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { HubSpanningGroup, type HubSpanningGroupArgs } from "../../../components/index.ts";
import { inputsOf, recorded, resolved } from "../recording.ts";
import { siteOn } from "../sites.ts";
import { GROUP_TAGS, group } from "../valid-args.ts";

const { plan: own, count: _, location: __, resourceGroupName: ___, subnetId: ____, loadBalancer, ...workload } = group;
const plan = { ...own, highAvailability: { loadBalancer: "www.contoso.com" } };

type Sites = Record<"west" | "east", ReturnType<typeof siteOn> & { count: number }>;

/** A group whose arguments are made of two Hubs, within a program. */
function spanning(args: (sites: Sites) => object = () => ({})): HubSpanningGroup {
    const sites = {
        west: { ...siteOn("west", "10.10.0.0/16"), count: 2 },
        east: { ...siteOn("east", "10.20.0.0/16"), count: 2 },
    };
    return new HubSpanningGroup("web", { ...workload, plan, sites, ...args(sites) } as HubSpanningGroupArgs);
}

test("Members on both Hubs are behind the external balancer", async () => {
    const resources = await recorded(() => spanning());
    const vms = resources.filter(({ type }) => type.endsWith(":VirtualMachine"));
    expect(vms.map(({ name, provider }) => `${name} ${provider}`).sort()).toEqual([
        ...["web-east-0 east", "web-east-1 east", "web-west-0 west", "web-west-1 west"],
    ]);
    for (const { inputs } of vms) {
        expect(inputs.tags).toEqual({ ...GROUP_TAGS, "load-balancer": "www.contoso.com" });
    }
});

test("Each Hub can have a balancer of its own, which the one in front leads to", async () => {
    let addresses: pulumi.Output<unknown> | undefined;
    const resources = await recorded(() => {
        const at = (privateIpAddress: string) => ({
            loadBalancer: { ...loadBalancer, frontend: { privateIpAddress } },
        });
        addresses = pulumi.output(
            spanning(({ west, east }) => ({
                sites: { west: { ...west, ...at("10.10.0.9") }, east: { ...east, ...at("10.20.0.9") } },
            })).privateIpAddresses,
        );
    });
    expect(await resolved(addresses)).toEqual({ west: "10.10.0.9", east: "10.20.0.9" });
    expect(inputsOf(resources, "VirtualMachine", "web-east-1").tags).toEqual(GROUP_TAGS);
});

test.each<[what: string, args: (sites: Sites) => object, message: string]>([
    [
        "nothing in front",
        () => ({ plan: own }),
        ' plan.highAvailability.loadBalancer is missing. Name the balancer or DNS in front of the Hubs, e.g. "www.contoso.com".',
    ],
    ["one Hub", ({ west }) => ({ sites: { west } }), " sites holds 1, but must hold at least 2 Hubs."],
    [
        "one Hub twice, with a single member",
        ({ west }) => ({ sites: { west, other: { ...west, count: 1 } } }),
        `
    sites.other.count is 1, but must be a whole number of machines from 2 to 200.
    sites.other.hub is the Hub of sites.west (management.west.hub.contoso.com). Name another one.
    sites.other.addressSpace holds 10.10.0.0/16, which overlaps 10.10.0.0/16 of sites.west. Use ranges of its own.`,
    ],
    ["no sites", () => ({ sites: undefined }), " sites is missing."],
    ["sites in a list", ({ west, east }) => ({ sites: [west, east] }), " sites is a list, but must be an object."],
    [
        "names of computers that Windows does not take",
        () => ({ os: "windows", administrator: { username: "operator", password: "Pa55word" }, sites: undefined }),
        " sites is missing.",
    ],
])("Refuses %s", async (_, args, message) => {
    await recorded(() => expect(() => spanning(args)).toThrow(`HubSpanningGroup "web":${message}`));
});
