import { objectIn } from "../../../wire/json.ts";
import type { Kind, Write } from "../../kind.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { networkKind } from "../contract/network-kind.ts";
import { frontendIPConfigurations } from "./frontends.ts";
import { checkStillNeeded, withoutMembers } from "./members.ts";
import { inboundNatPools, inboundNatRules } from "./nat.ts";
import { outboundRules } from "./outbound-rules.ts";
import { OwnItems } from "./own-items.ts";
import { checkPorts } from "./ports.ts";
import { probes } from "./probes.ts";
import { loadBalancingRules } from "./rules.ts";
import { shownLoadBalancer } from "./shown.ts";

const TOLD_OF_POOLS = ["backendIPConfigurations", "loadBalancingRules", "outboundRule", "outboundRules"];

/** @see https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update?view=rest-load-balancer-2018-11-01 */
export const loadBalancer: Kind = networkKind({
    type: "Microsoft.Network/loadBalancers",
    lists: {
        frontendIPConfigurations: "readOnly",
        backendAddressPools: "readOnly",
        loadBalancingRules: "readOnly",
        probes: "readOnly",
        inboundNatRules: "writable",
        inboundNatPools: "readOnly",
        outboundRules: "readOnly",
    },
    properties(write: Write, sent) {
        const { id, body } = write;
        body.sku = { name: "Basic", ...objectIn(body, "sku") };
        const own = new OwnItems(id, sent);
        const lists = {
            frontendIPConfigurations: frontendIPConfigurations(write, sent),
            backendAddressPools: kept(itemsOf(id, sent, "backendAddressPools", TOLD_OF_POOLS), (item) => item.sent),
            loadBalancingRules: loadBalancingRules(own, sent),
            probes: probes(id, sent),
            inboundNatRules: inboundNatRules(own, sent),
            inboundNatPools: inboundNatPools(own, sent),
            outboundRules: outboundRules(own, sent),
        };
        checkPorts(id, lists);
        checkStillNeeded(write, lists);
        return lists;
    },
    removal: (resource, hub) => withoutMembers(hub, resource),
    shown: shownLoadBalancer,
});
