import type { JsonObject } from "../../../wire/json.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { numberIn, wordIn } from "../contract/values.ts";
import type { OwnItems } from "./own-items.ts";
import { HIGHEST_BACKEND_PORT, HIGHEST_FRONTEND_PORT, PROTOCOLS, ruleDefaults } from "./rule-defaults.ts";

const FRONTEND = ["frontendIPConfiguration"];

/** The rules that lead to one IP configuration each. @throws ArmError */
export function inboundNatRules(own: OwnItems, sent: JsonObject): JsonObject[] {
    return kept(itemsOf(own.id, sent, "inboundNatRules", ["backendIPConfiguration"]), (item) => ({
        ...item.sent,
        ...ruleDefaults(item),
        ...own.references(item, FRONTEND, FRONTEND),
        protocol: wordIn(item.id, item.sent, "protocol", PROTOCOLS),
        frontendPort: numberIn(item.id, item.sent, "frontendPort", [1, HIGHEST_FRONTEND_PORT]),
        backendPort: numberIn(item.id, item.sent, "backendPort", [1, HIGHEST_BACKEND_PORT]),
    }));
}

/** The ranges of ports that lead to the instances of a scale set, one each. @throws ArmError */
export function inboundNatPools(own: OwnItems, sent: JsonObject): JsonObject[] {
    return kept(itemsOf(own.id, sent, "inboundNatPools"), (item) => {
        const start = numberIn(item.id, item.sent, "frontendPortRangeStart", [1, HIGHEST_FRONTEND_PORT]);
        return {
            ...item.sent,
            ...ruleDefaults(item),
            ...own.references(item, FRONTEND, FRONTEND),
            protocol: wordIn(item.id, item.sent, "protocol", PROTOCOLS),
            frontendPortRangeStart: start,
            frontendPortRangeEnd: numberIn(item.id, item.sent, "frontendPortRangeEnd", [start, HIGHEST_BACKEND_PORT]),
            backendPort: numberIn(item.id, item.sent, "backendPort", [1, HIGHEST_BACKEND_PORT]),
        };
    });
}
