import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { refused } from "../contract/faults.ts";
import { namedIn } from "../contract/sent.ts";
import { machineOf } from "./attachment.ts";
import { networkOf } from "./network-of.ts";

const SCALE_SET = "Microsoft.Compute/virtualMachineScaleSets";
const INTERFACE = "Microsoft.Network/networkInterfaces";

/**
 * Refuses a network interface in a pool of a Basic load balancer whose members it does not go with: they are of one virtual
 * network, and machines of one availability set or one scale set. Those that are there go with each other, so that the
 * first one tells of all.
 * @throws ArmError in the words of https://github.com/kubernetes/kubernetes/issues/58600 and
 * https://github.com/AutomatedLab/AutomatedLab/issues/57
 */
export function checkMember(hub: HubView, { id, subnet }: { id: string; subnet: string }, pool: string): void {
    const balancer = hub.find(pool)?.resource;
    if (!balancer || !isBasic(balancer)) {
        return;
    }
    const [first] = membersOf(hub, balancer, id);
    const other = first && subnetOf(first);
    if (first?.type === SCALE_SET) {
        throw differentSets(id, balancer, first.id);
    }
    if (other !== undefined && networkOf(other) !== networkOf(subnet)) {
        // Only the text has been seen written down.
        throw refused(
            "NetworkInterfaceAndLoadBalancerAreInDifferentVnets",
            `Network interface ${id} uses load balancer ${balancer.id} but does not use the same VNET (${networkOf(other)}) as other network interfaces already using the load balancer.`,
        );
    }
    const machine = machineOf(hub, id);
    const set = machine && otherSet(hub, balancer, id, setOf(machine));
    if (set !== undefined) {
        throw differentSets(id, balancer, set);
    }
}

/**
 * Refuses a machine whose network interfaces are behind a Basic load balancer together with those of other sets.
 * @param set the id of its availability set; of the machine itself where it is in none, which is a set of its own
 * @throws ArmError in the words of https://github.com/elastic/azure-marketplace/issues/85
 */
export function checkMachine(hub: HubView, machine: string, set: string, networkInterfaces: readonly string[]): void {
    for (const id of networkInterfaces) {
        const pools = objectsIn(objectIn(hub.resources.get(id)?.body ?? {}, "properties"), "ipConfigurations").flatMap(
            (item) => objectsIn(objectIn(item, "properties"), "loadBalancerBackendAddressPools"),
        );
        for (const pool of pools) {
            const balancer = hub.find(textIn(pool, "id") ?? "")?.resource;
            if (balancer && isBasic(balancer) && otherSet(hub, balancer, id, set, machine) !== undefined) {
                throw refused(
                    "VmIsNotInSameAvailabilitySetAsLb",
                    `Virtual Machine ${machine} is using different Availability Set than other Virtual Machines connected to the Load Balancer(s) ${balancer.name}.`,
                );
            }
        }
    }
}

function isBasic({ body }: Resource): boolean {
    return textIn(objectIn(body, "sku"), "name")?.toLowerCase() !== "standard";
}

/** The set of the other machines behind a load balancer, where it is another one. */
function otherSet(hub: HubView, balancer: Resource, id: string, set: string, self?: string): string | undefined {
    for (const member of membersOf(hub, balancer, id)) {
        const machine = machineOf(hub, member.id);
        if (machine && keyOf(machine.id) !== keyOf(self ?? "")) {
            return keyOf(setOf(machine)) === keyOf(set) ? undefined : setOf(machine);
        }
    }
    return undefined;
}

function setOf({ id, body }: Resource): string {
    return namedIn(objectIn(body, "properties"), "availabilitySet") ?? id;
}

/** The network interfaces and scale sets in the pools of a load balancer, but for one. */
function* membersOf(hub: HubView, balancer: Resource, except: string): Iterable<Resource> {
    for (const pool of objectsIn(objectIn(balancer.body, "properties"), "backendAddressPools")) {
        for (const key of hub.resources.naming(textIn(pool, "id") ?? "")) {
            const member = key === keyOf(except) ? undefined : hub.resources.get(key);
            if (member?.type === INTERFACE || member?.type === SCALE_SET) {
                yield member;
            }
        }
    }
}

function subnetOf({ body }: Resource): string | undefined {
    const [configuration] = objectsIn(objectIn(body, "properties"), "ipConfigurations");
    return configuration && namedIn(objectIn(configuration, "properties"), "subnet");
}

function differentSets(id: string, balancer: Resource, set: string) {
    return refused(
        "NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets",
        `Network interface ${id} uses load balancer ${balancer.id} associated with different availability set (${set}).`,
    );
}
