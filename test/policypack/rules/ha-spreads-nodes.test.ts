import { backedUp, idOf, resource, highlyAvailable as tags, vm, without } from "../machines.ts";
import { type Declared, secret, unknown, urnOf } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const setId = (name: string) => idOf(`Microsoft.Compute/availabilitySets/${name}`);
const scaleSetId = idOf("Microsoft.Compute/virtualMachineScaleSets/flex");

/** A set of the given name, asking for so many fault domains. */
const set = (platformFaultDomainCount: unknown = null, name = "set") =>
    resource("compute:AvailabilitySet", name, { availabilitySetName: name, platformFaultDomainCount });
const member = (name: string, own: unknown = tags, availabilitySet: unknown = { id: setId("SET") }) =>
    vm(name, own, { availabilitySet });
const members = (count: number, own: unknown = tags, name = "web") =>
    Array.from({ length: count }, (_, at) => member(`${name}-${at}`, own));
const of = (app: string) => ({ ...tags, app });
const scaleSet = (inputs: Record<string, unknown>) =>
    resource("compute:VirtualMachineScaleSet", "web", { tags, ...inputs });

function on(hub: string, ...resources: Declared[]): Declared[] {
    const provider = { name: hub, inputs: { metadataHost: `management.${hub}.hub.contoso.com` } };
    return resources.map((declared) => ({ ...declared, name: `${hub}-${declared.name}`, provider }));
}

const alone = (name = "web") => [
    `VM "${name}" (app web) declares high availability outside of any set, so nothing takes over when its node fails. ` +
        "Put it and at least 1 more VM that does the same into an availability set with 2 or 3 fault domains " +
        "(platformFaultDomainCount).",
];
const outside = (machines: string, all: string) => [
    `${machines} declare high availability outside of any set, so one node may hold ${all}. Put those that do the same ` +
        "into an availability set with 2 or 3 fault domains (platformFaultDomainCount).",
];
const single = (fix = "Add at least 1 more VM of the application to the set.") => [
    'VM "web-0" (app web) declares high availability, and no other VM of its application does so in availability set ' +
        `"set": nothing takes over when its node fails. ${fix}`,
];
const singleAmong = (missing: string) =>
    single(`Give the application a set of its own with 2 VMs or more, or add at least ${missing} of it to this one.`);
const oneNode = (label: string, domains: string, all: string) => [
    `${label} has ${domains}, so one node may hold ${all}. Set platformFaultDomainCount to 2 or 3.`,
];
const fewInstances = (instances: string) => [
    `scale set "web" (app web) declares high availability with ${instances}, so nothing takes over when its node ` +
        "fails. Give it a capacity of 2 or more.",
];
const together = [
    'scale set "web" (app web) asks for 1 fault domain, so one node may hold all its instances. Leave ' +
        "platformFaultDomainCount out, or set it to 2 or 3.",
];

testRule("ha-spreads-nodes", {
    accept: [
        [vm("db", backedUp)],
        [set(), ...members(2)],
        [set(2), ...members(2)],
        [set("3"), ...members(40)],
        [
            set(),
            ...[0, 1].map((at) => ({
                ...member(`web-${at}`, tags, { id: unknown }),
                dependencies: { availabilitySet: ["set"] },
            })),
        ],
        // One node holds two of the four.
        [
            set(),
            ...members(3),
            ...members(1, of("shop"), "shop").map((one) => ({ ...one, inputs: { ...one.inputs, tags: backedUp } })),
        ],
        // What else is in a set that the stack does not hold is not known.
        ...members(1).map((one) => [one]),
        [member("web", tags, { id: "somewhere" })],
        [scaleSet({})],
        [scaleSet({ sku: { capacity: 2 }, platformFaultDomainCount: 2 })],
        [scaleSet({ sku: { capacity: "many" }, platformFaultDomainCount: "all" })],
        // The VMs of a flexible scale set.
        [vm("web", tags, { virtualMachineScaleSet: { id: scaleSetId } })],
        [
            { ...scaleSet({ vmScaleSetName: "flex", sku: { capacity: 0 } }), name: "flex" },
            vm("web", tags, { virtualMachineScaleSet: { id: scaleSetId } }),
        ],
        [
            scaleSet({ tags: backedUp, sku: { capacity: 1 } }),
            {
                ...vm("web", tags, { virtualMachineScaleSet: { id: unknown } }),
                dependencies: { virtualMachineScaleSet: ["web"] },
            },
        ],
        // Whichever node fails, the other Hub is left.
        [...on("west", vm("web", tags)), ...on("east", vm("web", of("WEB")))],
        [...on("west", set(), ...members(2)), ...on("east", vm("web", tags))],
        // So it does not matter which set it will be in.
        [...on("west", vm("web", tags, { availabilitySet: unknown })), ...on("east", vm("web", tags))],
        // Machines whose set is not known yet would not change it.
        [set(), ...members(3), vm("other", backedUp, { availabilitySet: unknown })],
        [...on("west", set(), ...members(2)), ...on("east", vm("other", backedUp, { availabilitySet: unknown }))],
    ],
    reject: [
        { resources: [vm("web", tags)], messages: alone() },
        { resources: [vm("web", tags, { availabilitySet: null })], messages: alone() },
        { resources: [vm("web", tags, { availabilitySet: {} })], messages: alone() },
        { resources: [vm("web", tags, { availabilitySet: ["set"] })], messages: alone() },
        {
            resources: [vm("web-10", tags), vm("web-9", tags)],
            messages: outside('VMs "web-9" and "web-10" (app web)', "both"),
        },
        {
            resources: Array.from({ length: 40 }, (_, at) => vm(`web-${40 - at}`, tags)),
            messages: outside('VMs "web-1", "web-2", "web-3" and 37 more (app web)', "all 40"),
        },
        {
            resources: [
                vm("shop", of("shop")),
                vm("web-1", of("Web")),
                vm("nameless", without(tags, "app")),
                vm("web-0", tags),
            ],
            messages: [
                ...alone("nameless").map((text) => text.replace(" (app web)", "")),
                ...alone("shop").map((text) => text.replace("(app web)", "(app shop)")),
                ...outside('VMs "web-0" and "web-1" (app web)', "both"),
            ],
        },
        {
            resources: [
                ...on("west", vm("web", tags)),
                ...on("west", vm("db", tags)),
                ...on("east", vm("web", backedUp)),
            ],
            messages: outside('VMs "west-db" and "west-web" (app web)', "both"),
        },
        // A set is there to survive the loss of a node, wherever else the application runs.
        {
            resources: [...on("west", set(1), ...members(2)), ...on("east", vm("web", tags))],
            messages: oneNode('availability set "west-set" (app web)', "1 fault domain", "both of its VMs"),
        },
        {
            resources: [...on("west", set(), ...members(1)), ...on("east", set(), ...members(2))],
            messages: single().map((text) => text.replace('"web-0"', '"west-web-0"').replace('"set"', '"west-set"')),
        },
        {
            resources: [...on("west", scaleSet({ sku: { capacity: 1 } })), ...on("east", vm("web", tags))],
            messages: fewInstances("1 instance").map((text) => text.replace('"web"', '"west-web"')),
        },
        // Nobody tells which application they are of.
        {
            resources: [...on("west", vm("web", without(tags, "app"))), ...on("east", vm("web", without(tags, "app")))],
            messages: outside('VMs "east-web" and "west-web"', "both"),
        },
        // What one of them keeps a secret is told of none.
        {
            resources: [vm("web-0", tags), vm("web-1", { ...tags, app: secret("web") })],
            messages: outside('VMs "web-0" and "web-1"', "both"),
        },
        {
            resources: [set(1), ...members(1), member("web-1", { ...tags, app: secret("web") })],
            messages: oneNode('availability set "set"', "1 fault domain", "both of its VMs"),
        },
        { resources: [set(), ...members(1)], messages: single() },
        {
            resources: [set(), ...members(1), ...members(1, { ...backedUp, app: "web" }, "db")],
            messages: singleAmong("2 more VMs"),
        },
        { resources: [set(), ...members(1), ...members(3, backedUp, "db")], messages: singleAmong("4 more VMs") },
        { resources: [set(), ...members(1), vm("web", tags)], messages: [...alone(), ...single()] },
        {
            resources: [set(1), ...members(1)],
            messages: [...oneNode('availability set "set" (app web)', "1 fault domain", "its only VM"), ...single()],
        },
        {
            resources: [set(0), ...members(2)],
            messages: oneNode('availability set "set" (app web)', "0 fault domains", "both of its VMs"),
        },
        {
            resources: [set(1), ...members(20), ...members(19, of("shop"), "shop"), member("db", backedUp)],
            messages: oneNode('availability set "set"', "1 fault domain", "all 40 of its VMs"),
        },
        {
            resources: [set(2), ...members(2), ...members(1, backedUp, "db"), ...members(1, {}, "bare")],
            messages: [
                'availability set "set" holds 4 VMs in 2 fault domains, so one failed node may take 2, which is all that ' +
                    'application "web" has there. Give the application a set of its own, raise ' +
                    "platformFaultDomainCount to 4 or add at least 2 more VMs of it to this one.",
            ],
            configuration: { "ha-spreads-nodes": { maximumFaultDomains: 4 } },
        },
        {
            resources: [set(5), ...members(2, { ...tags, app: secret("hunter2") }), ...members(38, of("shop"), "shop")],
            messages: [
                'availability set "set" holds 40 VMs in 3 fault domains, so one failed node may take 14, and application ' +
                    "[secret] has only 2 there. Give the application a set of its own or add at least 19 more VMs of it " +
                    "to this one.",
            ],
        },
        {
            resources: [set(), ...members(2, without(tags, "app")), ...members(3, of("shop"), "shop")],
            messages: [
                'availability set "set" holds 5 VMs in 2 fault domains, so one failed node may take 3, which is all that ' +
                    'application "shop" has there. Give the application a set of its own, raise ' +
                    "platformFaultDomainCount to 3 or add at least 1 more VM of it to this one.",
                'availability set "set" holds 5 VMs in 2 fault domains, so one failed node may take 3, and the group of ' +
                    '"web-0" and "web-1" has only 2 there. Give the application a set of its own or add at least 3 more ' +
                    "VMs of it to this one.",
            ],
        },
        { resources: [scaleSet({ sku: { capacity: 1 } })], messages: fewInstances("1 instance") },
        { resources: [scaleSet({ sku: { capacity: "0" } })], messages: fewInstances("0 instances") },
        { resources: [scaleSet({ sku: { capacity: 3 }, platformFaultDomainCount: 1 })], messages: together },
        {
            resources: [scaleSet({ sku: { capacity: 1 }, platformFaultDomainCount: 1 })],
            messages: [...fewInstances("1 instance"), ...together],
        },
        {
            resources: [vm("web", tags)],
            messages: alone().map((text) => text.replace("2 or 3", "2")),
            configuration: { "ha-spreads-nodes": { maximumFaultDomains: 2 } },
        },
        {
            resources: [vm("web", tags)],
            messages: alone().map((text) => text.replace("2 or 3", "2 to 5")),
            configuration: { "ha-spreads-nodes": { maximumFaultDomains: 5 } },
        },
        {
            resources: [vm("web", tags)],
            messages: alone(),
            configuration: { "ha-spreads-nodes": { maximumFaultDomains: "all" } },
        },
        // What is known is told beside what is not.
        { resources: [set(unknown), ...members(1)], messages: single() },
        { resources: [set(), ...members(1), vm("other", backedUp, { availabilitySet: unknown })], messages: single() },
        {
            resources: [vm("web", { ...tags, app: unknown })],
            messages: alone().map((text) => text.replace(" (app web)", "")),
        },
        { resources: [scaleSet({ sku: unknown, platformFaultDomainCount: 1 })], messages: together },
        // The same provider deploys to one Hub, whichever that will be.
        {
            resources: on("west", vm("web-0", tags), vm("web-1", tags)).map((declared) => ({
                ...declared,
                provider: { name: "west", inputs: { metadataHost: unknown } },
            })),
            messages: outside('VMs "west-web-0" and "west-web-1" (app web)', "both"),
        },
        {
            // In components, of a program in which each depends on the other.
            resources: [
                { ...set(1), urn: "urn:pulumi:test::test::a:b:Group$azure-native:compute:AvailabilitySet::set" },
                ...[0, 1].map((at) => ({
                    ...member(`web-${at}`, tags, unknown),
                    urn: `urn:pulumi:test::test::a:b:Group$a:b:Machine$azure-native:compute:VirtualMachine::web-${at}`,
                    dependencyUrns: {
                        availabilitySet: [
                            "urn:pulumi:test::test::a:b:Group$azure-native:compute:AvailabilitySet::set",
                            urnOf(vm("web-0")),
                        ],
                    },
                })),
            ],
            messages: oneNode('availability set "set" (app web)', "1 fault domain", "both of its VMs"),
        },
    ],
    undecided: [
        vm("web", { ...tags, protection: unknown }),
        vm("web", unknown),
        vm("web", tags, { availabilitySet: unknown }),
        vm("web", tags, { availabilitySet: { id: unknown } }),
        vm("web", tags, { virtualMachineScaleSet: unknown }),
        [set(unknown), ...members(2)],
        [set(), ...members(1), member("other", { ...tags, app: unknown })],
        [set(), ...members(1), member("other", { ...tags, protection: unknown })],
        [set(), ...members(2), vm("other", backedUp, { availabilitySet: { id: unknown } })],
        [set(), ...members(1), vm("other", tags, { availabilitySet: { id: unknown } })],
        scaleSet({ sku: { capacity: unknown } }),
        scaleSet({ platformFaultDomainCount: unknown }),
        [...on("west", vm("web", tags)), ...on("east", vm("web", { ...tags, protection: unknown }))],
        [...on("west", vm("web", tags)), ...on("east", vm("web", { ...tags, app: unknown }))].slice(0, 2),
    ],
});
