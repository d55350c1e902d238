import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { Hub } from "../../../components/index.ts";
import { replaced } from "../../replaced.ts";
import { group, lone } from "../valid-args.ts";
import { type ComponentName, faultsOf } from "./faults-of.ts";

pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) });

const hub = (name: string) => new Hub(name, { subscriptionId: "s", endpoint: `management.${name}.hub.contoso.com` });

const windows = { os: "windows", administrator: { username: "operator", password: "Pa55word" } };
const { subnetId, resourceGroupName, location: _, plan: lonePlan, ...workload } = lone;
const site = (name: string, range: string) => ({ hub: hub(name), subnetId, resourceGroupName, addressSpace: [range] });
const copies = { level: "application", failover: "application" };
const pair = () => ({
    ...workload,
    plan: { app: "sql", rto: "8h", rpo: "4h", replication: copies },
    primary: site("west", "10.10.0.0/16"),
    standby: site("east", "10.20.0.0/16"),
});
const asVms = { plan: { ...lonePlan, replication: { level: "vm", failover: "product" } } };
const spanning = () => ({
    ...workload,
    plan: { ...group.plan, highAvailability: { loadBalancer: "www.contoso.com" } },
    sites: {
        west: { ...site("west", "10.10.0.0/16"), count: 2 },
        east: { ...site("east", "10.20.0.0/16"), count: 2 },
    },
});
const { count: __, ...set } = { ...group, capacity: 2 };

/** An argument that is missing; the component accepts what its message offers. */
const MISSING: [component: ComponentName, args: () => object, path: string[]][] = [
    ["ProtectedVm", () => lone, ["image"]],
    ["ProtectedVm", () => lone, ["administrator"]],
    ["ProtectedVm", () => ({ ...lone, ...windows }), ["administrator"]],
    ["ProtectedVm", () => lone, ["plan"]],
    ["ProtectedVm", () => ({ ...lone, dataDisks: [undefined] }), ["dataDisks", "0"]],
    ["AvailabilityGroup", () => group, ["plan"]],
    ["AvailabilityGroup", () => group, ["loadBalancer"]],
    ["AvailabilityGroup", () => group, ["loadBalancer", "probe"]],
    ["AvailabilityGroup", () => group, ["loadBalancer", "rules"]],
    ["ScaleSet", () => set, ["plan"]],
    ["ScaleSet", () => set, ["loadBalancer"]],
    ["ScaleSet", () => set, ["administrator"]],
    ["RecoveryPair", pair, ["plan"]],
    ["RecoveryPair", pair, ["primary"]],
    ["RecoveryPair", pair, ["standby"]],
    ["RecoveryPair", () => ({ ...pair(), ...asVms, standby: undefined }), ["standby"]],
    ["RecoveryPair", pair, ["primary", "addressSpace"]],
    ["HubSpanningGroup", spanning, ["plan"]],
    ["HubSpanningGroup", spanning, ["sites"]],
    ["HubSpanningGroup", spanning, ["sites", "west", "addressSpace"]],
];

test.each(MISSING)("%s accepts the example of what is missing: %o %o", (component, args, path) => {
    const name = path.join(".").replace(".0", "[0]");
    const faults = faultsOf(component, replaced(args(), path, undefined) as object);
    const offered = faults.flatMap((fault) => {
        return fault.startsWith(`${name} is missing. `)
            ? (/Write e\.g\. (.*?)(, or name .*)?\.$/.exec(fault) ?? [])
            : [];
    })[1];

    expect(offered).toMatch(/^[{[].*[}\]]$/);
    const example: unknown = new Function("Hub", `return ${offered}`)(function ofConfiguration(hubName: string) {
        return hub(hubName);
    });
    expect(faultsOf(component, replaced(args(), path, example) as object)).toEqual([]);
});

test("An example of a plan is not offered where settings refuse it", () => {
    const withoutPlan = (settings: object) => faultsOf("ProtectedVm", { ...lone, plan: undefined, settings });

    expect(withoutPlan({ settings: { applications: { erp: { rto: "8h" } } } })).toEqual([
        expect.stringMatching(/^plan is missing\. Write e\.g\. \{ app: "erp"/),
    ]);
    expect(withoutPlan({ settings: { applications: { crm: { rto: "8h" } } } })).toEqual(["plan is missing."]);
});

test.each([
    ["ProtectedVm", { ...lone, location: undefined }],
    ["AvailabilityGroup", { ...group, location: undefined }],
    ["ScaleSet", { ...set, location: undefined }],
] as const)("%s without a location may name a Hub", (component, args) => {
    expect(faultsOf(component, args)).toEqual([
        'location is missing. Name the Hub as hub, or write its location here, e.g. "redmond".',
    ]);
    expect(faultsOf(component, { ...args, hub: hub("west") })).toEqual([]);
});
