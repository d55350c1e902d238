import { backedUp, idOf, resource, highlyAvailable as tags, vm } from "../machines.ts";
import { type Declared, unknown } from "../requests.ts";
import { testRule } from "../test-rule.ts";

const setId = idOf("Microsoft.Compute/availabilitySets/web");
const poolId = (balancer: string) => idOf(`Microsoft.Network/loadBalancers/${balancer}/backendAddressPools/web`);
const nicId = (name: string) => idOf(`Microsoft.Network/networkInterfaces/${name}`);

const set = resource("compute:AvailabilitySet", "set", { availabilitySetName: "web" });
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
function member(name: string, inputs: Record<string, unknown> = {}): Declared {
    const networkProfile = { networkInterfaces: [{ id: unknown }] };
    return {
        ...vm(name, tags, { availabilitySet: { id: setId }, networkProfile, ...inputs }),
        dependencies: { networkProfile: [`${name}-nic`] },
    };
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

const fix =
    "Add the members' network interfaces to a backend pool of a load balancer with a probe; " +
    'where an external balancer or DNS stands in front, name it, e.g. load-balancer "f5.dc1.contoso.com".';
const alone = (who: string) => [
    `${who} (app web) declares high availability and is in no load balancer's backend pool. ${fix}`,
];
const outside = (members: string) => [
    `availability set "set" (app web) declares high availability and ${members} are in no load balancer's backend pool. ${fix}`,
];
const noProbe = (group: string) => [
    'load balancer "front" has no probe, so it keeps sending traffic to failed members of ' +
        `${group} (app web). Add a probe and name it in the load balancing rule.`,
];

testRule("ha-behind-load-balancer", {
    accept: [
        [vm("db", backedUp)],
        [vm("web", { ...tags, "load-balancer": "f5.dc1.contoso.com" })],
        [set, balancer, nic("web-0-nic", pools(unknown), ["front"]), member("web-0")],
        [set, balancer, nic("web-0-nic", pools(poolId("FRONT"))), member("web-0")],
        [set, balancer, nic("web-0-nic", pools(null), ["front"]), member("web-0")],
        [
            balancer,
            nic("web-0-nic", pools(poolId("front"))),
            vm("web-0", tags, { networkProfile: { networkInterfaces: [{ id: nicId("Web-0-NIC") }] } }),
        ],
        [nic("web-0-nic", pools(poolId("elsewhere"))), member("web-0")],
        [balancer, pool("front"), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [balancer, pool("front"), nic("web-0-nic", pools(poolId("front"))), member("web-0")],
        [balancer, pool(unknown, ["front"]), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [pool("elsewhere"), nic("web-0-nic", pools(unknown), ["pool"]), member("web-0")],
        [balancer, scaleSet(unknown, ["front"])],
        [balancer, scaleSet(poolId("front"))],
        [scaleSet(poolId("elsewhere"))],
    ],
    reject: [
        { resources: [vm("web", tags)], messages: alone('VM "web"') },
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
            resources: [vm("web", tags, { networkProfile: { networkInterfaces: [{ id: nicId("elsewhere") }] } })],
            messages: alone('VM "web"'),
        },
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
            resources: [set, unprobed, nic("web-0-nic", pools(unknown), ["front"]), member("web-0")],
            messages: noProbe('availability set "set"'),
        },
        { resources: [unprobed, scaleSet(poolId("front"))], messages: noProbe('scale set "web"') },
        {
            resources: [{ ...balancer, inputs: { ...balancer.inputs, probes: "alive" } }, scaleSet(poolId("front"))],
            messages: noProbe('scale set "web"'),
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
        ...[unknown, [unknown]].map((some) => [
            { ...balancer, inputs: { ...balancer.inputs, probes: some } },
            scaleSet(poolId("front")),
        ]),
    ],
});
