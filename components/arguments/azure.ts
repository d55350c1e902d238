import { isIPv4 } from "node:net";
import { quote } from "../../text/quote.ts";
import { type Check, formed } from "./check.ts";

/** The Azure Resource Manager id of a resource. @param type such as `Microsoft.Network/virtualNetworks/subnets` */
export function resourceId(type: string): Check {
    const [namespace = "", ...collections] = type.split("/");
    const path = (segment: string) => collections.map((collection) => `${collection}/${segment}`).join("/");
    const pattern = new RegExp(`^/subscriptions/[^/]+/.*providers/${namespace}/${path("[^/]+")}$`, "i");
    const example = `/subscriptions/…/providers/${namespace}/${path("…")}`;
    return formed(example, (id) =>
        pattern.test(id) ? undefined : `is ${quote(id)}, which is not the id of a ${type}. Write e.g. "${example}".`,
    );
}

export const ipAddress: Check = formed("10.0.0.4", (address) =>
    isIPv4(address) ? undefined : `is ${quote(address)}, which is not an IPv4 address. Write e.g. "10.0.0.4".`,
);
