import { describe, expect, it } from "vitest";
import { highlyAvailable, idOf, resource, vm } from "../../policypack/machines.ts";
import { type Declared, unknown, urnOf } from "../../policypack/requests.ts";
import { messagesOf } from "../../policypack/test-rule.ts";

const nicId = idOf("Microsoft.Network/networkInterfaces/NIC");
const configurationId = `${nicId}/ipConfigurations/main`;
const poolId = idOf("Microsoft.Network/loadBalancers/front/backendAddressPools/web");

const web = vm("web", highlyAvailable, { networkProfile: { networkInterfaces: [{ id: nicId }] } });
const nic = (...ipConfigurations: unknown[]) =>
    resource("network:NetworkInterface", "nic", { networkInterfaceName: "nic", ipConfigurations });
const balancer = (...backendAddressPools: unknown[]) =>
    resource("network:LoadBalancer", "front", { loadBalancerName: "front", backendAddressPools });
const pool = (inputs: Record<string, unknown>) =>
    resource("network:LoadBalancerBackendAddressPool", "pool", {
        loadBalancerName: "front",
        backendAddressPoolName: "web",
        ...inputs,
    });
const inPool = (id: unknown) => ({ loadBalancerBackendAddressPools: [{ id }] });

/** What lists a member by the id of its IP configuration, and by its address. */
const byIpConfiguration = (id: unknown) => ({ backendIPConfigurations: [{ id }] });
const byInterface = (id: unknown) => ({ loadBalancerBackendAddresses: [{ networkInterfaceIPConfiguration: { id } }] });
const byAddress = (ipAddress: unknown) => ({ loadBalancerBackendAddresses: [{ ipAddress }] });

/** Says that each input of a resource is made from another one. */
function madeFrom(source: Declared, declared: Declared): Declared {
    const inputs = Object.keys(declared.inputs).map((input) => [input, [urnOf(source)]]);
    return { ...declared, dependencyUrns: Object.fromEntries(inputs) };
}

/** A resource in components, whose types its URN holds. */
function within(components: string, declared: Declared): Declared {
    return { ...declared, urn: `urn:pulumi:test::test::${components}$${declared.type}::${declared.name}` };
}

function onHub(hub: string, declared: Declared): Declared {
    return { ...declared, provider: { name: hub, inputs: { metadataHost: `management.${hub}.hub.contoso.com` } } };
}

async function reportsOf(resources: readonly Declared[]): Promise<string[]> {
    const messages = await messagesOf("ha-behind-load-balancer", resources);
    return messages.map((message) => (message.includes("has no probe") ? "behind the balancer" : "in no pool"));
}

const lists = { byIpConfiguration, byInterface };
const address = "10.10.1.4";

describe("a machine is behind a load balancer", () => {
    const component = within("a:b:Front$a:b:Balancer", balancer());
    const componentNic = madeFrom(component, within("a:b:Machines", nic(inPool(unknown))));
    const fromComponents = within("a:b:Machines", vm("web", highlyAvailable, { networkProfile: unknown }));
    const scaleSet = (id: unknown) =>
        resource("compute:VirtualMachineScaleSet", "web", {
            tags: highlyAvailable,
            virtualMachineProfile: {
                networkProfile: { networkInterfaceConfigurations: [{ ipConfigurations: [inPool(id)] }] },
            },
        });
    const withInterface = (id: unknown) =>
        vm("web", highlyAvailable, {
            networkProfile: { networkInterfaceConfigurations: [{ ipConfigurations: [inPool(id)] }] },
        });
    const listing: [string, Declared[]][] = Object.entries(lists).flatMap(([name, list]): [string, Declared[]][] => [
        [`${name}, in the balancer`, [balancer({ name: "web", ...list(configurationId) }), nic(), web]],
        [`${name}, in a pool of its own`, [balancer(), pool(list(configurationId)), nic(), web]],
        [`${name}, in both`, [balancer({ ...list(configurationId) }), pool(list(configurationId)), nic(), web]],
        [`${name}, by an Output in the balancer`, [madeFrom(nic(), balancer({ ...list(unknown) })), nic(), web]],
        [`${name}, by an Output in a pool of its own`, [balancer(), madeFrom(nic(), pool(list(unknown))), nic(), web]],
        [`${name}, of an interface that the stack does not hold`, [balancer({ ...list(configurationId) }), web]],
    ]);

    it.each([
        ["by the pool that its interface names", [balancer(), nic({}, inPool(poolId)), web]],
        ["by an Output of the balancer", [balancer(), madeFrom(balancer(), nic(inPool(unknown))), web]],
        ["by an Output of a pool of its own", [balancer(), pool({}), madeFrom(pool({}), nic(inPool(unknown))), web]],
        ["within components", [component, componentNic, madeFrom(componentNic, fromComponents)]],
        ["as a scale set", [balancer(), scaleSet(poolId)]],
        ["as a scale set, by an Output", [balancer(), madeFrom(balancer(), scaleSet(unknown))]],
        ["by an interface that comes with it", [balancer(), withInterface(poolId)]],
        ...listing,
        ["by its address", [balancer({ ...byAddress(address) }), nic({ privateIPAddress: ` ${address} ` }), web]],
        ["by an address made from its interface", [balancer(), madeFrom(nic(), pool(byAddress(unknown))), nic(), web]],
        [
            "by a list made from its interface",
            [balancer(), madeFrom(nic(), pool({ loadBalancerBackendAddresses: unknown })), nic(), web],
        ],
        ["by pools made from its interface", [madeFrom(nic(), balancer(unknown)), nic(), web]],
    ] as [string, Declared[]][])("%s", async (_, resources) => {
        expect(await reportsOf(resources)).toEqual(["behind the balancer"]);
    });

    it.each([
        ["whose pool lists nobody", [balancer({}), pool({}), nic(), web]],
        [
            "whose pool lists another interface",
            [balancer({ ...byInterface(`${nicId}2/ipConfigurations/x`) }), nic(), web],
        ],
        [
            "whose pool lists another address",
            [balancer({ ...byAddress("10.10.1.5") }), nic({ privateIPAddress: address }), web],
        ],
        [
            "whose pool lists its address on another Hub",
            [
                onHub("west", balancer({ ...byAddress(address) })),
                onHub("east", nic({ privateIPAddress: address })),
                onHub("east", web),
            ],
        ],
        [
            "whose pool lists an interface of its name on another Hub",
            [onHub("west", balancer({ ...byInterface(configurationId) })), onHub("east", nic()), onHub("east", web)],
        ],
    ] as [string, Declared[]][])("but not behind one %s", async (_, resources) => {
        expect(await reportsOf(resources)).toEqual(["in no pool"]);
    });

    it.each([
        ["a pool's list is not known", [balancer(), pool({ loadBalancerBackendAddresses: unknown }), nic(), web]],
        ["a pool's member is not known", [balancer({ ...byInterface(unknown) }), nic(), web]],
        ["a pool's address is not known", [balancer({ ...byAddress(unknown) }), nic(), web]],
        [
            "its own address is not known",
            [balancer({ ...byAddress(address) }), nic({ privateIPAddress: unknown }), web],
        ],
        ["the pools are not known", [balancer(unknown), nic(), web]],
    ] as [string, Declared[]][])("or undecided where %s", async (_, resources) => {
        expect(await reportsOf(resources)).toEqual([]);
        expect(await notesOf(resources)).toHaveLength(1);
    });

    it("on another Hub than the one whose pool's list is not known", async () => {
        const resources = [
            onHub("west", pool({ loadBalancerBackendAddresses: unknown })),
            onHub("east", nic()),
            onHub("east", web),
        ];
        expect(await reportsOf(resources)).toEqual(["in no pool"]);
        expect(await notesOf(resources)).toEqual([]);
    });
});

/** What waits for its balancer. */
async function notesOf(resources: Declared[]): Promise<string[]> {
    const notes = await messagesOf("undecided", resources);
    return notes.filter((note) => note.includes("ha-behind-load-balancer"));
}
