import { backedUp, idOf, resource, highlyAvailable as tags, vm } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const setId = idOf("Microsoft.Compute/availabilitySets/web");
const poolId = (balancer: string) => idOf(`Microsoft.Network/loadBalancers/${balancer}/backendAddressPools/web`);
const nicId = (name: string) => idOf(`Microsoft.Network/networkInterfaces/${name}`);

const set = resource("compute:AvailabilitySet", "set", { availabilitySetName: "web" });
const external = { "load-balancer": "f5.dc1.contoso.com" };
const probes = [{ name: "alive", port: 443 }];
const balancer = resource("network:LoadBalancer", "front", { loadBalancerName: "front", probes });
const unprobed = resource("network:LoadBalancer", "front", { loadBalancerName: "front" });
const pools = (id: unknown) => [{ loadBalancerBackendAddressPools: [{ id }] }];

/** A network interface in a pool, by its id, or by what the id is made from. */
function nic(name: string, ipConfigurations: unknown, from: string[] = []): Declared {
    const inputs = { networkInterfaceName: name, ipConfigurations };
    return resource("network:NetworkInterface", name, inputs, { ipConfigurations: from });
}

/** A member with a network interface of the name NAME-nic, mentioned by an Output. */
function member(name: string, more: Record<string, unknown> = {}): Declared {
    const networkProfile = { networkInterfaces: [{ id: unknown }] };
    return {
        ...vm(name, { ...tags, ...more }, { availabilitySet: { id: setId }, networkProfile }),
        dependencies: { networkProfile: [`${name}-nic`] },
    };
}

/** Resources on a Hub, and which have names of their own there. */
function on(hub: string, ...resources: Declared[]): Declared[] {
    const provider = { name: hub, inputs: { metadataHost: `management.${hub}.hub.contoso.com` } };
    const nameThere = (name: string) => `${hub}-${name}`;
    return resources.map(({ dependencies = {}, ...resource }) => ({
        ...resource,
        name: nameThere(resource.name),
        provider,
        dependencies: Object.fromEntries(Object.entries(dependencies).map(([at, names]) => [at, names.map(nameThere)])),
    }));
}

function scaleSet(id: unknown, from: string[] = []): Declared {
    const networkInterfaceConfigurations = [{ ipConfigurations: pools(id) }];
    const inputs = { tags, virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } } };
    return resource("compute:VirtualMachineScaleSet", "web", inputs, { virtualMachineProfile: from });
}

/** A pool that is a resource of its own. */
function pool(loadBalancerName: unknown, from: string[] = []): Declared {
    const inputs = { backendAddressPoolName: "web", loadBalancerName };
    return resource("network:LoadBalancerBackendAddressPool", "pool", inputs, { loadBalancerName: from });
}

const fix = (whose: string) =>
    `Add ${whose} network interfaces to a backend pool of a load balancer with a probe; ` +
    'where an external balancer or DNS stands in front, name it, e.g. load-balancer "f5.dc1.contoso.com".';
const alone = (who: string) => [
    `${who} (app web) declares high availability and is in no load balancer's backend pool. ${fix("its")}`,
];
const outside = (members: string, app = "web", place = "") => [
    `availability set "set" (app ${app}) declares high availability and ${members} are in no load balancer's backend ` +
        `pool${place}. ${fix("the members'")}`,
];
const twoSets = ["a", "b"];
const noProbe = (groups: string) => [
    `load balancer "front" in front of ${groups} has no probe, so it keeps sending traffic to members that have ` +
        "failed. Add a probe and name it in the load balancing rule.",
];

testRule("ha-behind-load-balancer", {
    accept: [
        [vm("db", backedUp)],
        [vm("web", { ...tags, ...external })],
        [set, balancer, nic("web-0-nic", pools(unknown), ["front"]), member("web-0")],
        [set, balancer, nic("web-0-nic", pools(poolId("FRONT"))), member("web-0")],
        [set, balancer, nic("web-0-nic", pools(null), ["front"]), member("web-0")],
        [
            balancer,
            nic("web-0-nic", pools(poolId("front"))),
            vm("web-0", tags, { networkProfile: { networkInterfaces: [{ id: nicId("Web-0-NIC") }] } }),
        ],
        [nic("web-0-nic", pools(poolId("elsewhere"))), member("web-0")],
        // What the stack does not hold may be in any pool.
        [vm("web", tags, { networkProfile: { networkInterfaces: [{ id: nicId("elsewhere") }] } })],
        [
            nic("web-nic", []),
            vm("web", tags, {
                networkProfile: { networkInterfaces: [nicId("web-nic"), nicId("x")].map((id) => ({ id })) },
            }),
        ],
        [unprobed, nic("web-nic", pools(poolId("front"))), member("web", external)],
        // Whether it has a probe, nobody needs to know.
        [
            resource("network:LoadBalancer", "front", { loadBalancerName: "front", probes: unknown }),
            nic("web-nic", pools(poolId("front"))),
            member("web", external),
        ],
        [
            ...["west", "east"].flatMap((hub) =>
                on(hub, set, balancer, nic("web-nic", pools(unknown), ["front"]), member("web")),
            ),
        ],
        [
            ...on("west", set, balancer, nic("web-nic", pools(unknown), ["front"]), member("web")),
            ...on("east", set, nic("web-nic", []), member("web", external)),
        ],
        [balancer, pool("front"), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [balancer, pool("front"), nic("web-0-nic", pools(poolId("front"))), member("web-0")],
        [balancer, pool(unknown, ["front"]), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [pool("elsewhere"), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [balancer, scaleSet(unknown, ["front"])],
        // There is a probe, whichever.
        [{ ...balancer, inputs: { ...balancer.inputs, probes: [unknown] } }, scaleSet(poolId("front"))],
        [balancer, scaleSet(poolId("front"))],
        [scaleSet(poolId("elsewhere"))],
    ],
    reject: [
        { resources: [vm("web", tags)], messages: alone('VM "web"') },
        {
            resources: Array.from({ length: 40 }, (_, at) => vm(`web-${at}`, tags)),
            messages: [
                'VMs "web-0", "web-1", "web-2" and 37 more (app web) declare high availability and are in no load ' +
                    `balancer's backend pool. ${fix("their")}`,
            ],
        },
        {
            resources: [vm("a", { ...tags, app: "a" }), vm("b", { ...tags, app: "b" })],
            messages: ["a", "b"].map(
                (name) =>
                    `VM "${name}" (app ${name}) declares high availability and is in no load balancer's backend pool. ${fix("its")}`,
            ),
        },
        {
            resources: ["west", "east"].map((location) => vm(`web-${location}`, tags, { location })),
            messages: ["east", "west"].map(
                (location) =>
                    `VM "web-${location}" (app web) declares high availability and is in no load balancer's backend pool ` +
                    `on Hub "${location}". ${fix("its")}`,
            ),
        },
        // Two sets of one application are told apart, in the stack and out of it.
        ...[[], twoSets.map((name) => resource("compute:AvailabilitySet", name, { availabilitySetName: name }))].map(
            (sets) => ({
                resources: [
                    ...sets,
                    ...twoSets.map((name) => {
                        const id = idOf(`Microsoft.Compute/availabilitySets/${name}`);
                        return vm(`web-${name}`, tags, { availabilitySet: { id } });
                    }),
                ],
                messages: twoSets.flatMap((name) => alone(`VM "web-${name}"`)),
            }),
        ),
        { resources: [vm("web", { ...tags, "load-balancer": "" })], messages: alone('VM "web"') },
        { resources: [vm("web", { ...tags, "load-balancer": ["f5"] })], messages: alone('VM "web"') },
        { resources: [scaleSet(idOf("Microsoft.Compute/disks/data"))], messages: alone('scale set "web"') },
        {
            resources: [resource("compute:VirtualMachineScaleSet", "web", { tags })],
            messages: alone('scale set "web"'),
        },
        ...["nic", 7, true, null, [], {}].flatMap((wrong) => [
            { resources: [vm("web", tags, { networkProfile: wrong })], messages: alone('VM "web"') },
            {
                resources: [vm("web", tags, { networkProfile: { networkInterfaces: wrong } })],
                messages: alone('VM "web"'),
            },
            {
                resources: [
                    nic("web-nic", wrong),
                    vm("web", tags, { networkProfile: { networkInterfaces: [{ id: nicId("web-nic") }] } }),
                ],
                messages: alone('VM "web"'),
            },
        ]),
        {
            resources: [
                set,
                balancer,
                nic("web-0-nic", pools(unknown), ["front"]),
                nic("web-1-nic", []),
                nic("web-2-nic", []),
                member("web-2"),
                member("web-1"),
                member("web-0"),
            ],
            messages: outside('2 of 3 members ("web-1" and "web-2")'),
        },
        {
            resources: [
                set,
                ...Array.from({ length: 40 }, (_, at) => [nic(`web-${at}-nic`, []), member(`web-${at}`)]).flat(),
            ],
            messages: outside('all 40 members ("web-0", "web-1", "web-2" and 37 more)'),
        },
        {
            resources: [nic("web-0-nic", []), nic("web-1-nic", []), member("web-0"), member("web-1")],
            messages: outside('both members ("web-0" and "web-1")').map((text) => text.replace('"set"', '"web"')),
        },
        {
            resources: [
                set,
                ...["shop-10", "shop-9", "web-0", "web-1"].flatMap((name) => [
                    nic(`${name}-nic`, []),
                    member(name, { app: name.split("-")[0] }),
                ]),
            ],
            messages: [
                ...outside('both members ("shop-9" and "shop-10")', "shop"),
                ...outside('both members ("web-0" and "web-1")'),
            ],
        },
        {
            resources: [
                ...on("west", set, balancer, nic("web-0-nic", pools(unknown), ["front"]), member("web-0")),
                ...on("east", set, nic("web-0-nic", []), nic("web-1-nic", []), member("web-0"), member("web-1")),
            ],
            messages: outside('both members ("east-web-0" and "east-web-1")', "web", ' on Hub "east"').map((text) =>
                text.replace('"set"', '"east-set"'),
            ),
        },
        {
            // A balancer on the other Hub.
            resources: [
                ...on("west", balancer),
                ...on("east", nic("web-nic", pools(unknown), ["front"]), {
                    ...member("web"),
                    inputs: { ...member("web").inputs, availabilitySet: null },
                }).map((declared) =>
                    declared.name === "east-web-nic"
                        ? { ...declared, dependencies: { ipConfigurations: ["west-front"] } }
                        : declared,
                ),
            ],
            messages: alone('VM "east-web"'),
        },
        {
            resources: [
                unprobed,
                nic("shop-nic", pools(poolId("front"))),
                member("shop", { app: "shop" }),
                ...Array.from({ length: 40 }, (_, at) => {
                    const networkProfile = { networkInterfaces: [{ id: nicId("shop-nic") }] };
                    return vm(`web-${40 - at}`, tags, { networkProfile });
                }),
            ],
            messages: noProbe(
                'availability set "web" (app shop), VM "web-1" (app web), VM "web-2" (app web) and 38 more',
            ),
        },
        {
            resources: [set, unprobed, nic("web-0-nic", pools(unknown), ["front"]), member("web-0")],
            messages: noProbe('availability set "set" (app web)'),
        },
        { resources: [unprobed, scaleSet(poolId("front"))], messages: noProbe('scale set "web" (app web)') },
        {
            resources: [{ ...balancer, inputs: { ...balancer.inputs, probes: "alive" } }, scaleSet(poolId("front"))],
            messages: noProbe('scale set "web" (app web)'),
        },
        {
            resources: [vm("web", tags)],
            messages: alone('VM "web"').map((text) => text.replace("e.g. load-balancer", "e.g. front")),
            configuration: { settings: { tags: { "load-balancer": "front" } } },
        },
        {
            resources: [vm("\u001B[31m", tags)],
            messages: alone('VM "\uFFFD[31m"'),
        },
        {
            // Each depends on the other: the interface on the machine, the machine on the interface and itself.
            resources: [
                nic("web-nic", [], ["web", "web-nic"]),
                { ...member("web"), dependencies: { networkProfile: ["web", "web-nic"], availabilitySet: ["web"] } },
            ],
            messages: alone('VM "web"'),
        },
    ],
    undecided: [
        vm("web", { ...tags, "load-balancer": unknown }),
        vm("web", { ...tags, protection: unknown }),
        vm("web", unknown),
        ...[
            unknown,
            { networkInterfaces: unknown },
            { networkInterfaces: [unknown] },
            { networkInterfaces: [{ id: unknown }] },
            { networkInterfaces: [{}] },
        ].map((networkProfile) => vm("web", tags, { networkProfile })),
        ...[
            unknown,
            [unknown],
            [{ loadBalancerBackendAddressPools: unknown }],
            [{ loadBalancerBackendAddressPools: [unknown] }],
            pools(unknown),
        ].map((ipConfigurations) => [nic("web-nic", ipConfigurations), member("web")]),
        scaleSet(unknown),
        // An interface whose name is not known yet could be the one.
        [
            resource("network:NetworkInterface", "web-nic", { networkInterfaceName: unknown, ipConfigurations: [] }),
            vm("web", tags, { networkProfile: { networkInterfaces: [{ id: nicId("web-nic") }] } }),
        ],
        [pool(unknown), nic("web-nic", pools(unknown), ["pool"]), member("web")],
        [unprobed, nic("web-nic", pools(poolId("front"))), member("web", { "load-balancer": unknown })],
        [{ ...balancer, inputs: { ...balancer.inputs, probes: unknown } }, scaleSet(poolId("front"))],
    ],
});
