import type { JsonObject } from "../../../wire/json.ts";
import type { Item } from "../contract/items.ts";
import { flagIn, numberIn } from "../contract/values.ts";

export const HIGHEST_FRONTEND_PORT = 65_534;
export const HIGHEST_BACKEND_PORT = 65_535;
export const PROTOCOLS = ["Tcp", "Udp", "All"];
/** Minutes: https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update */
const IDLE_TIMEOUT = [4, 30] as const;

/** What all kinds of rules have, with what Azure sets where it is left out. */
export function ruleDefaults({ id, sent }: Item): JsonObject {
    return {
        idleTimeoutInMinutes: numberIn(id, sent, "idleTimeoutInMinutes", IDLE_TIMEOUT, 4),
        enableFloatingIP: flagIn(sent, "enableFloatingIP", false),
        enableTcpReset: flagIn(sent, "enableTcpReset", false),
    };
}
