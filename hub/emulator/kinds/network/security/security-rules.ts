import type { JsonObject } from "../../../wire/json.ts";
import { refused } from "../contract/faults.ts";
import { type Item, itemsOf, kept } from "../contract/items.ts";
import { referencesIn } from "../contract/sent.ts";
import { textsIn, wholeNumberOf, wordIn } from "../contract/values.ts";
import { checkPorts, checkPrefixes } from "./traffic.ts";

const PRIORITIES = [100, 4096] as const;

/**
 * The rules of a group. @throws ArmError where one is malformed or two contradict each other
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export function securityRules(group: string, sent: JsonObject): JsonObject[] {
    const byPlace = new Map<string, string>();
    return kept(itemsOf(group, sent, "securityRules"), (item) => {
        const rule = securityRule(item);
        const place = `${rule.direction} ${rule.priority}`;
        const other = byPlace.get(place);
        if (other !== undefined) {
            throw refused(
                "SecurityRuleConflict",
                `Security rule ${item.name} conflicts with rule ${other}. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.`,
            );
        }
        byPlace.set(place, item.name);
        return rule;
    });
}

function securityRule({ id, sent, path }: Item): JsonObject {
    for (const side of ["source", "destination"] as const) {
        checkPorts(id, sent, side);
        checkPrefixes(id, sent, side);
    }
    return {
        ...sent,
        protocol: wordIn(id, sent, "protocol", ["Tcp", "Udp", "Icmp", "Esp", "*"]),
        access: wordIn(id, sent, "access", ["Allow", "Deny"]),
        priority: priorityOf(sent),
        direction: wordIn(id, sent, "direction", ["Inbound", "Outbound"]),
        sourcePortRanges: textsIn(sent, "sourcePortRanges"),
        destinationPortRanges: textsIn(sent, "destinationPortRanges"),
        sourceAddressPrefixes: textsIn(sent, "sourceAddressPrefixes"),
        destinationAddressPrefixes: textsIn(sent, "destinationAddressPrefixes"),
        ...referencesIn(sent, ["sourceApplicationSecurityGroups", "destinationApplicationSecurityGroups"], path),
    };
}

function priorityOf({ priority }: JsonObject): number {
    const [from, to] = PRIORITIES;
    const number = wholeNumberOf(priority);
    if (number === undefined || number < from || number > to) {
        throw refused(
            "SecurityRuleInvalidPriority",
            `Security rule has invalid Priority. Value provided: ${priority ?? ""} Allowed range ${from}-${to}. To learn more, see aka.ms/nsgrules.`,
        );
    }
    return number;
}
