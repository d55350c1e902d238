import { type JsonObject, textIn } from "../../../wire/json.ts";
import { invalid } from "../contract/faults.ts";
import { itemsOf, kept } from "../contract/items.ts";
import { numberIn, wordIn } from "../contract/values.ts";
import { HIGHEST_BACKEND_PORT } from "./rule-defaults.ts";

/** Seconds: https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview */
const SHORTEST_INTERVAL = 5;
/** Of a Hub nothing is known: what an integer holds on the wire. */
const LARGEST = 2 ** 31 - 1;

/** The probes of a load balancer. @throws ArmError */
export function probes(balancer: string, sent: JsonObject): JsonObject[] {
    return kept(itemsOf(balancer, sent, "probes", ["loadBalancingRules"]), ({ id, sent: probe }) => {
        const protocol = wordIn(id, probe, "protocol", ["Tcp", "Http", "Https"]);
        const path = textIn(probe, "requestPath") ?? "";
        if ((protocol === "Tcp") !== (path === "")) {
            const expected = protocol === "Tcp" ? "left out where the protocol is Tcp" : "the path that is asked for";
            throw invalid(id, "requestPath", probe.requestPath, expected);
        }
        return {
            ...probe,
            protocol,
            port: numberIn(id, probe, "port", [1, HIGHEST_BACKEND_PORT]),
            intervalInSeconds: numberIn(id, probe, "intervalInSeconds", [SHORTEST_INTERVAL, LARGEST], 15),
            numberOfProbes: numberIn(id, probe, "numberOfProbes", [1, LARGEST], 2),
        };
    });
}
