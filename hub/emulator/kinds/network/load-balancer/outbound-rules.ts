import type { JsonObject } from "../../../wire/json.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { wordIn } from "../contract/values.ts";
import type { OwnItems } from "./own-items.ts";
import { PROTOCOLS } from "./rule-defaults.ts";

const REFERENCES = ["frontendIPConfigurations", "backendAddressPool"];

/** The rules for what leaves the pools, which only a Standard load balancer has. @throws ArmError */
export function outboundRules(own: OwnItems, sent: JsonObject): JsonObject[] {
    return kept(itemsOf(own.id, sent, "outboundRules"), (item) => ({
        ...item.sent,
        ...own.references(item, REFERENCES, REFERENCES),
        protocol: wordIn(item.id, item.sent, "protocol", PROTOCOLS),
    }));
}
