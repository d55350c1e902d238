import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { namersOf, references } from "../contract/namers.ts";
import { allNamedIn, namedIn } from "../contract/sent.ts";
import { withShown } from "../contract/shown.ts";

/** A load balancer with what its rules say of its other items, and what stands behind it. */
export function shownLoadBalancer(resource: Resource, hub: HubView): JsonObject {
    const naming = new Naming(resource);
    const behind = (id: string) => namersOf(hub, id).filter((namer) => /\/ipConfigurations\/[^/]+$/i.test(namer));
    return withShown(resource, {
        frontendIPConfigurations: (_, id) => ({
            ...references("loadBalancingRules", naming.of("loadBalancingRules", id)),
            ...references("inboundNatRules", naming.of("inboundNatRules", id)),
            ...references("inboundNatPools", naming.of("inboundNatPools", id)),
            ...references("outboundRules", naming.of("outboundRules", id)),
        }),
        backendAddressPools: (_, id) => ({
            ...references("backendIPConfigurations", behind(id)),
            ...references("loadBalancingRules", naming.of("loadBalancingRules", id)),
            ...references("outboundRules", naming.of("outboundRules", id)),
        }),
        probes: (_, id) => references("loadBalancingRules", naming.of("loadBalancingRules", id)),
        inboundNatRules(_, id): JsonObject {
            const [configuration] = behind(id);
            return configuration === undefined ? {} : { backendIPConfiguration: { id: configuration } };
        },
    });
}

/** Which items of a load balancer name which others of its items. */
class Naming {
    readonly #byNamed = new Map<string, string[]>();

    constructor({ body }: Resource) {
        for (const list of ["loadBalancingRules", "inboundNatRules", "inboundNatPools", "outboundRules"]) {
            for (const item of objectsIn(objectIn(body, "properties"), list)) {
                for (const id of namedBy(objectIn(item, "properties"))) {
                    const key = `${list} ${keyOf(id)}`;
                    this.#byNamed.set(key, [...(this.#byNamed.get(key) ?? []), textIn(item, "id") ?? ""]);
                }
            }
        }
    }

    of(list: string, id: string): readonly string[] {
        return this.#byNamed.get(`${list} ${keyOf(id)}`) ?? [];
    }
}

function namedBy(rule: JsonObject): string[] {
    const single = ["frontendIPConfiguration", "backendAddressPool", "probe"].flatMap(
        (member) => namedIn(rule, member) ?? [],
    );
    return [...single, ...allNamedIn(rule, "frontendIPConfigurations")];
}
