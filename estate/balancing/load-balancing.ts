import type { DeployedHub } from "../hubs/deployed-hub.ts";
import type { Estate } from "../model/estate.ts";
import type { LoadBalancer, Machine } from "../model/parts.ts";
import { merge, outcome, type Target } from "../values/target.ts";
import type { Unknown } from "../values/unknown.ts";
import { ABSENT, Known, peek, type Value } from "../values/value.ts";
import { BackendPools, type Membership } from "./backend-pools.ts";

/** The load balancers of an estate: which machines are behind them, and whether they look after these. */
export class LoadBalancing {
    readonly #estate: Estate;
    readonly #pools: BackendPools;
    /** Balancers that have a probe in a resource of its own. */
    readonly #probed = new Set<LoadBalancer>();
    /** The balancer of such a probe that is not known yet: any could be that. */
    #openProbe: Unknown | undefined;

    constructor(estate: Estate) {
        this.#estate = estate;
        this.#pools = new BackendPools(estate);
        for (const { urn, loadBalancer } of estate.all("probe")) {
            const { parts, unknown } = estate.follow(urn, loadBalancer, "load balancer");
            for (const balancer of parts) {
                this.#probed.add(balancer);
            }
            this.#openProbe ??= unknown;
        }
    }

    /**
     * The balancers in whose backend pools a machine is. It leads out of the stack where a pool or a network interface
     * does: an interface that the stack does not hold may be in any pool.
     */
    balancersOf(machine: Machine): Target<LoadBalancer> {
        const nics = machine.networkInterfaces.map((nic) => {
            return { nic, target: this.#estate.follow(machine.urn, nic, "network interface") };
        });
        const memberships = nics.flatMap(({ nic, target }) => {
            return target.isOutside
                ? this.#pools.membershipsOfOutside(nic.id)
                : target.parts.flatMap((part) => this.#pools.membershipsOf(part));
        });
        return merge([
            ...balancersOn(machine.hub, [...this.#pools.membershipsNamedBy(machine), ...memberships]),
            ...nics.map(({ target }) => outcome(target)),
            ...balancersOn(machine.hub, this.#pools.openMemberships),
        ]);
    }

    /** Whether a balancer asks its members if they are well. */
    probesOf(balancer: LoadBalancer): Value<true> {
        if (this.#probed.has(balancer)) {
            return new Known(true as const);
        }
        return balancer.probes === ABSENT ? (this.#openProbe ?? ABSENT) : balancer.probes;
    }
}

/** No balancer sends traffic to another Hub. */
function balancersOn(hub: DeployedHub, memberships: readonly Membership[]): Target<LoadBalancer>[] {
    const isHere = (other: { hub: DeployedHub }) => peek(hub.isSameAs(other.hub)) !== false;
    return memberships
        .filter(isHere)
        .map(({ balancer }) => ({ ...balancer, parts: balancer.parts.filter((part) => isHere(part)) }));
}
