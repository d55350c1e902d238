import { expect, test } from "vitest";
import { type Hub, HubSpanningGroup, ProtectedVm, RecoveryPair } from "../../../components/index.ts";
import { recorded } from "../recording.ts";
import { siteOn } from "../sites.ts";
import { group, lone } from "../valid-args.ts";

const { location: _, plan, resourceGroupName, subnetId, ...workload } = lone;
const to = (target: string) => ({ ...plan, backup: { ...plan.backup, target } });
const site = (region: "west" | "east") => siteOn(region, region === "west" ? "10.10.0.0/16" : "10.20.0.0/16");
const lost = "which is on the Hub of the machine and would be lost with it.";
const images = { method: "snapshot", schedule: "0 */4 * * *", target: "backup.west.hub.contoso.com" };

const settingsOf = (endpoint: string, location = "redmond") => ({
    settings: { hubs: { dc1: { endpoint, location } } },
});
const machine = (hub: Hub, args: object) =>
    new ProtectedVm("db", { ...workload, resourceGroupName, subnetId, hub, plan, ...args });
const spanning = (sites: object, target: string) =>
    new HubSpanningGroup("web", {
        ...workload,
        plan: { ...group.plan, data: "local", backup: to(target).backup, highAvailability: { loadBalancer: "www" } },
        sites,
    } as never);
const pair = (target: string) =>
    new RecoveryPair("sql", {
        ...workload,
        plan: { ...to(target), replication: { level: "application", failover: "application" } },
        primary: site("west"),
        standby: site("east"),
    });

test.each<[what: string, program: () => unknown, fault: RegExp]>([
    [
        "a target on the Hub of a machine",
        () => machine(site("west").hub, { plan: to("https://backup.west.hub.contoso.com:443") }),
        /plan\.backup\.target is "https:\/\/backup\.west\.hub\.contoso\.com:443", which is on the Hub/,
    ],
    [
        "a plan of the catalogue whose target is there",
        () =>
            machine(site("west").hub, {
                plan: { ...plan, backup: { plan: "Images", restore: "vm" } },
                settings: { settings: { plans: { images } } },
            }),
        new RegExp(`plan\\.backup\\.plan is "images", whose target is "${images.target}", ${lost} Name a plan`),
    ],
    [
        "a target that the endpoint of the Hub names, whatever its region",
        () => machine(site("west").hub, { plan: to("management.west") }),
        /plan\.backup\.target is "management\.west", which is on the Hub/,
    ],
    [
        "the name of the Hub in the settings",
        () => machine(site("west").hub, { plan: to("DC1"), settings: settingsOf("management.west.hub.contoso.com") }),
        /plan\.backup\.target is "DC1", which is on the Hub/,
    ],
    [
        "a target on the Hub that the settings know at a location",
        () =>
            new ProtectedVm("db", {
                ...lone,
                location: "West US",
                plan: to("files.west.hub.contoso.com"),
                settings: settingsOf("management.west.hub.contoso.com", "westus"),
            }),
        /plan\.backup\.target is "files\.west\.hub\.contoso\.com", which is on the Hub/,
    ],
    [
        "a location in its other form",
        () => new ProtectedVm("db", { ...lone, location: "West US", plan: to("westus") }),
        /plan\.backup\.target is "westus", which is on the Hub/,
    ],
    [
        "a target on one of the Hubs of a group",
        () => spanning({ west: { ...site("west"), count: 2 }, east: { ...site("east"), count: 2 } }, "east"),
        /^HubSpanningGroup "web": plan\.backup\.target is "east", which is on the Hub/,
    ],
    [
        "a target on the primary of a pair",
        () => pair("backup.west.hub.contoso.com"),
        /^RecoveryPair "sql": plan\.backup\.target is "backup\.west\.hub\.contoso\.com", which is on the Hub/,
    ],
])("It refuses %s", async (_, program, fault) => {
    await recorded(() => expect(program).toThrow(fault));
});

test("It takes a target on another Hub, such as the standby's", async () => {
    await recorded(() => {
        machine(site("west").hub, { plan: to("backup.east.hub.contoso.com") });
        pair("backup.east.hub.contoso.com");
    });
});
