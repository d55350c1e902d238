import type { Estate } from "./estate.ts";
import type { LoadBalancer, Machine, NetworkInterface, Reference } from "./parts.ts";
import { merge, outcome, type Target } from "./target.ts";

/** The load balancers whose backend pools hold a machine, through its network interfaces or named by a scale set. */
export function loadBalancersOf(estate: Estate, machine: Machine): Target<LoadBalancer> {
    const nics = machine.networkInterfaces.map((nic) => estate.follow(machine.urn, nic, "network interface"));
    const holders: (Machine | NetworkInterface)[] = [machine, ...nics.flatMap((target) => target.parts)];
    const balancers = holders.flatMap((holder) =>
        holder.backendPools.map((pool) => balancerOfPool(estate, holder.urn, pool)),
    );
    // An interface out of the stack may be in any pool, so nothing can be said of it: it does not lead to a balancer.
    return merge([...balancers, ...nics.map((nic) => ({ ...outcome(nic), isOutside: false }))]);
}

/** A pool within the balancer, or one that is a resource of its own and names its balancer. */
function balancerOfPool(estate: Estate, urn: string, pool: Reference): Target<LoadBalancer> {
    const direct = estate.follow(urn, pool, "load balancer");
    const pools = estate.follow(urn, pool, "backend pool").parts;
    const named = pools.map((part) => estate.follow(part.urn, part.loadBalancer, "load balancer"));
    const found = merge([direct, ...named]);
    if (pools.length === 0 || found.parts.length > 0) {
        return found;
    }
    // A pool of the stack whose balancer is not in it belongs to one that exists already.
    const balancer = merge(named);
    return balancer.unknown ? balancer : { parts: [], isOutside: true };
}
