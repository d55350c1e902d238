import type { HubView } from "../../../state/hub-view.ts";
import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import type { Standing } from "../address/private-addresses.ts";
import { refused } from "../contract/faults.ts";
import { allNamedIn, namedIn } from "../contract/sent.ts";

/**
 * Refuses that two rules of load balancers lead to one port of an IP configuration.
 * @throws ArmError in the words of https://github.com/hashicorp/terraform-provider-azurerm/issues/84
 */
export function checkBackendPorts(hub: HubView, all: readonly Standing[]): void {
    for (const { id, properties } of all) {
        const rules = new Map<string, string>();
        for (const rule of rulesTo(hub, properties)) {
            const { protocol, backendPort, enableFloatingIP } = objectIn(rule, "properties");
            const place = `${protocol} ${backendPort}`;
            const other = rules.get(place);
            if (enableFloatingIP === true) {
                continue;
            }
            if (other !== undefined && other !== rule.id) {
                throw refused(
                    "RulesUseSameBackendPortProtocolAndIPConfig",
                    `Load balancer rules ${other} and ${rule.id} with floating IP disabled use the same backend port ${backendPort} and protocol ${protocol}, and must not be used with the same backend IP ${id}.`,
                );
            }
            rules.set(place, textIn(rule, "id") ?? "");
        }
    }
}

/** The rules that lead to an IP configuration: by themselves, or by a pool that it is in. */
function* rulesTo(hub: HubView, properties: JsonObject): Iterable<JsonObject> {
    for (const id of allNamedIn(properties, "loadBalancerInboundNatRules")) {
        const rule = hub.find(id)?.item;
        if (rule) {
            yield rule;
        }
    }
    for (const pool of allNamedIn(properties, "loadBalancerBackendAddressPools")) {
        const balancer = hub.find(pool)?.resource;
        for (const rule of balancer ? objectsIn(objectIn(balancer.body, "properties"), "loadBalancingRules") : []) {
            if (keyOf(namedIn(objectIn(rule, "properties"), "backendAddressPool") ?? "") === keyOf(pool)) {
                yield rule;
            }
        }
    }
}
