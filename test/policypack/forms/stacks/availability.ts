import { highlyAvailable, on, replicated, resource } from "../../machines.ts";
import type { Declared } from "../../requests.ts";
import { unknown } from "../../requests.ts";
import { balancer, group, machine, member, scaleSet, set } from "./pieces.ts";
import { eitherWay, type Stack, stack } from "./stack.ts";
import { byId, byNothing, byOutput, wired } from "./wiring.ts";

const { probes: _, ...unprobed } = balancer.inputs;
const { backendAddressPools: __, ...poolless } = balancer.inputs;
const pool = resource("network:LoadBalancerBackendAddressPool", "pool", {
    backendAddressPoolName: "web",
    loadBalancerName: "front",
});
const onTwoHubs = (one: Declared) => on(one.name === "front" ? "east" : "west", one);
const crm = (name: string) => machine(name, replicated);

/** What keeps applications running. */
export const availability: readonly Stack[] = [
    ...eitherWay("a group behind a load balancer", [], (wire) => group(wire)),
    ...eitherWay("a scale set behind a load balancer", [], (wire) => [balancer, scaleSet(wire)]),
    ...eitherWay("a group in a pool that is a resource of its own", [], (wire) => [
        ...[set, pool, { ...balancer, inputs: poolless }],
        ...member("web-0", wire, highlyAvailable, "pool"),
        ...member("web-1", wire, highlyAvailable, "pool"),
    ]),
    stack(
        "a highly available VM alone",
        ["ha-behind-load-balancer", "ha-spreads-nodes"],
        [machine("web", highlyAvailable)],
    ),
    stack(
        "a scale set behind nothing",
        ["ha-behind-load-balancer"],
        [{ ...scaleSet(byId), dependencies: {} }].map((one) => ({
            ...one,
            inputs: { ...one.inputs, virtualMachineProfile: {} },
        })),
    ),
    ...eitherWay("a member out of the pool", ["ha-behind-load-balancer"], (wire) => {
        const [nic, vm] = member("web-1", wire);
        const out = { ...nic, inputs: { ...nic.inputs, ipConfigurations: [{ name: "ip" }] }, dependencies: {} };
        return [set, balancer, ...member("web-0", wire), out, vm];
    }),
    ...eitherWay("a load balancer without a probe", ["ha-behind-load-balancer"], (wire) =>
        group(wire).map((one) => (one.name === "front" ? { ...one, inputs: unprobed } : one)),
    ),
    stack("a load balancer on another Hub, by outputs", ["ha-behind-load-balancer"], group(byOutput).map(onTwoHubs)),
    // On the members' own Hub there may be one of that name.
    stack("a load balancer on another Hub, by ids", [], group(byId).map(onTwoHubs)),
    ...eitherWay("a group on one node", ["ha-spreads-nodes"], (wire) => {
        const single = wired(set, { inputs: { platformFaultDomainCount: 1 } });
        return [single, ...group(wire).filter(({ name }) => name !== "web")];
    }),
    ...eitherWay("a group of one", ["ha-spreads-nodes"], (wire) => [set, balancer, ...member("web-0", wire)]),
    stack(
        "a scale set of one",
        ["ha-spreads-nodes"],
        [balancer, scaleSet(byId, highlyAvailable, { sku: { name: "Standard_DS2_v2", capacity: 1 } })],
    ),
    stack("a VM that is replicated", [], [on("west", crm("crm"))]),
    stack(
        "replicas on the Hub that they protect",
        ["replication-target-elsewhere"],
        [on("west", machine("crm", { ...replicated, "replication-target": "west.hub.contoso.com" }))],
    ),
    stack(
        "a standby that is as large",
        [],
        [
            on("west", crm("crm")),
            on("east", {
                ...crm("standby"),
                inputs: {
                    ...crm("standby").inputs,
                    tags: { ...replicated, "replication-target": "management.west.hub.contoso.com" },
                },
            }),
        ],
    ),
    stack(
        "a standby that is too small",
        ["standby-matches-primary"],
        [
            ...["crm-0", "crm-1"].map((name) => on("west", crm(name))),
            on("east", machine("standby", { ...replicated, "replication-target": "management.west.hub.contoso.com" })),
        ],
    ),
    stack(
        "a network interface that is not known yet",
        ["undecided"],
        [machine("web", highlyAvailable, { networkProfile: { networkInterfaces: [{ id: unknown }] } })],
    ),
    stack("a pool that is not known yet", ["undecided"], [scaleSet(byNothing)]),
    stack(
        "members of a pool that are not known yet",
        ["undecided"],
        [set, balancer, ...member("web-0", byNothing), ...member("web-1", byNothing)],
    ),
];
