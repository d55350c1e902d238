import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { parseArmId } from "../model/arm-id.ts";
import { append, type Estate } from "../model/estate.ts";
import type {
    BackendPool,
    LoadBalancer,
    Machine,
    NetworkInterface,
    PoolAssociation,
    Reference,
} from "../model/parts.ts";
import { ANY } from "../values/pattern.ts";
import { patternOf } from "../values/spelled.ts";
import { merge, type Target } from "../values/target.ts";
import { Unknown } from "../values/unknown.ts";
import { Known, peek, type Value } from "../values/value.ts";

/** A membership in a backend pool. */
export interface Membership {
    hub: DeployedHub;
    /** The balancer whose pool it is. */
    balancer: Target<LoadBalancer>;
}

/**
 * What is in the backend pools of an estate: what names its pool, what pools list by themselves, and what resources
 * beside both put into them. Unknown values are handed on and not asked.
 */
export class BackendPools {
    readonly #estate: Estate;
    /** By the network interface, or by its name where the stack does not hold it. */
    readonly #byInterface = new Map<NetworkInterface | string, Membership[]>();
    readonly #byAddress = new Map<string, Membership[]>();
    /** For each Hub, a membership whose member is not known yet: any network interface could be that. */
    readonly #open = new Map<string, Membership>();

    constructor(estate: Estate) {
        this.#estate = estate;
        for (const pool of estate.all("backend pool")) {
            this.#addMembers(pool, balancerOf(estate, pool));
        }
        for (const association of estate.all("pool association")) {
            this.#addMembers(association, balancerOfPool(estate, association.urn, association.backendPool));
        }
    }

    membershipsOf(nic: NetworkInterface): Membership[] {
        const byAddress = nic.addresses.flatMap((address) => this.#membershipsAt(address, nic.hub));
        return [...this.membershipsNamedBy(nic), ...(this.#byInterface.get(nic) ?? []), ...byAddress];
    }

    /** The memberships that a machine or a network interface itself names. */
    membershipsNamedBy({ urn, hub, backendPools }: Pick<Machine, "urn" | "hub" | "backendPools">): Membership[] {
        return backendPools.map((pool) => ({ hub, balancer: balancerOfPool(this.#estate, urn, pool) }));
    }

    /** @param id of a network interface that the stack does not hold */
    membershipsOfOutside(id: Value<string>): readonly Membership[] {
        return this.#byInterface.get(outsideKey(id)) ?? [];
    }

    get openMemberships(): Membership[] {
        return [...this.#open.values()];
    }

    #membershipsAt(address: Value<string>, hub: DeployedHub): readonly Membership[] {
        if (address instanceof Unknown && this.#byAddress.size > 0) {
            return [{ hub, balancer: untold(address) }];
        }
        return address instanceof Known ? (this.#byAddress.get(address.value.trim()) ?? []) : [];
    }

    #addMembers(lister: BackendPool | PoolAssociation, balancer: Target<LoadBalancer>): void {
        const membership = { hub: lister.hub, balancer };
        // Ids that are made from the same resources lead to the same members: a long list of them is followed once.
        const members = new Map<unknown, Reference>(
            lister.networkInterfaces.map((member) => [madeFrom(member), member]),
        );
        for (const address of lister.addresses) {
            if (address instanceof Known) {
                append(this.#byAddress, address.value.trim(), membership);
            } else if (address instanceof Unknown) {
                members.set(address.input, { id: address, input: address.input });
            }
        }
        for (const member of members.values()) {
            this.#add(lister.urn, member, membership);
        }
    }

    #add(urn: string, member: Reference, membership: Membership): void {
        const { parts, isOutside, unknown } = this.#estate.follow(urn, member, "network interface");
        for (const key of isOutside ? [outsideKey(member.id)] : parts) {
            append(this.#byInterface, key, membership);
        }
        if (unknown) {
            this.#open.set(String(peek(membership.hub.key)), { hub: membership.hub, balancer: untold(unknown) });
        }
    }
}

/** The balancer of a pool that a resource mentions: the pool is a part of it, or a resource of its own. */
function balancerOfPool(estate: Estate, urn: string, pool: Reference): Target<LoadBalancer> {
    const pools = estate.follow(urn, pool, "backend pool").parts;
    return merge([...pools.map((part) => balancerOf(estate, part)), estate.follow(urn, pool, "load balancer")]);
}

function balancerOf(estate: Estate, { urn, loadBalancer }: BackendPool): Target<LoadBalancer> {
    const target = estate.follow(urn, loadBalancer, "load balancer");
    // A pool of the stack whose balancer is not in it belongs to one that exists already.
    return target.parts.length > 0 || target.unknown ? target : { parts: [], isOutside: true };
}

/** What is known of an id, or else the input that tells what it is made from. */
function madeFrom({ id, input }: Reference): unknown {
    return id instanceof Unknown ? (id.pattern === ANY ? input : id.pattern) : id;
}

function untold(unknown: Unknown): Target<never> {
    return { parts: [], isOutside: false, unknown };
}

/** Ids differ in subscription and case, and may lead on to an IP configuration. */
function outsideKey(id: Value<string>): string {
    const arm = parseArmId(patternOf(id) ?? "", "microsoft.network/networkinterfaces");
    return `${arm?.resourceGroup}/${arm?.name}`;
}
