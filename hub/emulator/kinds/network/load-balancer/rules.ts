import type { JsonObject } from "../../../wire/json.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { flagIn, numberIn, wordIn } from "../contract/values.ts";
import type { OwnItems } from "./own-items.ts";
import { HIGHEST_BACKEND_PORT, HIGHEST_FRONTEND_PORT, PROTOCOLS, ruleDefaults } from "./rule-defaults.ts";

const REFERENCES = ["frontendIPConfiguration", "backendAddressPool", "probe"];
const DISTRIBUTIONS = ["Default", "SourceIP", "SourceIPProtocol"];

/** The rules of a load balancer. Port 0 stands for all ports, where the protocol is all too. @throws ArmError */
export function loadBalancingRules(own: OwnItems, sent: JsonObject): JsonObject[] {
    return kept(itemsOf(own.id, sent, "loadBalancingRules"), (item) => {
        const { id, sent: rule } = item;
        const protocol = wordIn(id, rule, "protocol", PROTOCOLS);
        const lowest = protocol === "All" ? 0 : 1;
        return {
            ...rule,
            ...ruleDefaults(item),
            ...own.references(item, REFERENCES, ["frontendIPConfiguration"]),
            protocol,
            frontendPort: numberIn(id, rule, "frontendPort", [lowest, HIGHEST_FRONTEND_PORT]),
            backendPort: numberIn(id, rule, "backendPort", [lowest, HIGHEST_BACKEND_PORT]),
            loadDistribution: wordIn(id, rule, "loadDistribution", DISTRIBUTIONS, "Default"),
            disableOutboundSnat: flagIn(rule, "disableOutboundSnat", false),
        };
    });
}
