import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Service, ServiceAnswer } from "../../service.ts";
import { allNamedIn } from "../contract/sent.ts";

const INTERFACE = "Microsoft.Network/networkInterfaces";
const BALANCER = "Microsoft.Network/loadBalancers";

/** The network interfaces behind a load balancer. */
export const interfacesOfBalancer: Service = {
    type: `${BALANCER}/networkInterfaces`,
    method: "GET",
    answer({ hub, resource }) {
        const properties = objectIn(resource?.body ?? {}, "properties");
        const backends = ["backendAddressPools", "inboundNatRules"].flatMap((list) => objectsIn(properties, list));
        const members = backends.flatMap((item) => [...hub.resources.naming(textIn(item, "id") ?? "")]);
        return shown(hub, INTERFACE, members);
    },
};

/** The load balancers that a network interface is behind. */
export const balancersOfInterface: Service = {
    type: `${INTERFACE}/loadBalancers`,
    method: "GET",
    answer({ hub, resource }) {
        const named = objectsIn(objectIn(resource?.body ?? {}, "properties"), "ipConfigurations").flatMap((item) => {
            const properties = objectIn(item, "properties");
            const lists = ["loadBalancerBackendAddressPools", "loadBalancerInboundNatRules"];
            return lists.flatMap((list) => allNamedIn(properties, list));
        });
        return shown(
            hub,
            BALANCER,
            named.flatMap((id) => hub.find(id)?.resource.id ?? []),
        );
    },
};

/** Those of a type, each once. */
function shown(hub: HubView, type: string, ids: readonly string[]): ServiceAnswer {
    const keys = [...new Set(ids.map(keyOf))].sort();
    const found = keys.flatMap((key): Resource[] => [hub.resources.get(key)].flatMap((one) => one ?? []));
    return { output: { value: found.filter((one) => one.type === type).map((one) => hub.shown(one)) } };
}
