import type { HubView } from "../../../state/hub-view.ts";
import { mentionsIn } from "../../../state/mentions.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";

const MEMBERS = ["Microsoft.Compute/virtualMachineScaleSets", "Microsoft.Network/networkInterfaces"];

/**
 * Refuses that a set shares a Basic load balancer with others: behind one stand the machines of one set.
 * @see https://learn.microsoft.com/azure/load-balancer/skus
 * @throws ArmError as Azure answers a second scale set
 */
export function checkPools(hub: HubView, set: string, profile: JsonObject): void {
    const pools = mentionsIn(objectIn(profile, "networkProfile")).filter(({ path }) =>
        path.includes("loadBalancerBackendAddressPools"),
    );
    const balancers = new Set(pools.flatMap(({ id }) => hub.find(id)?.resource ?? []));
    for (const balancer of balancers) {
        if (isBasic(balancer) && hasOthers(hub, balancer, set)) {
            throw new ArmError(
                400,
                "VmIsNotInSameAvailabilitySetAsLb",
                `Virtual Machine ${set}/virtualMachines/0 is using different Availability Set than other Virtual Machines connected to the ` +
                    `Load Balancer(s) ${balancer.name}.`,
            );
        }
    }
}

function isBasic({ body }: Resource): boolean {
    return textIn(objectIn(body, "sku"), "name")?.toLowerCase() !== "standard";
}

function hasOthers(hub: HubView, balancer: Resource, set: string): boolean {
    const pools = objectsIn(objectIn(balancer.body, "properties"), "backendAddressPools");
    const keys = pools.flatMap((pool) => [...hub.resources.naming(textIn(pool, "id") ?? "")]);
    return keys.some((key) => key !== keyOf(set) && MEMBERS.includes(hub.resources.get(key)?.type ?? ""));
}
