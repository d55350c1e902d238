import type { HubView } from "../../../state/hub-view.ts";
import { keyOf, type Resource } from "../../../state/resource.ts";
import { type JsonObject, objectIn, objectsIn } from "../../../wire/json.ts";
import type { Standing } from "../address/private-addresses.ts";
import { refused } from "../contract/faults.ts";
import { namersOf } from "../contract/namers.ts";
import { allNamedIn, namedIn } from "../contract/sent.ts";
import { checkMember } from "./membership.ts";

const POOLS = "loadBalancerBackendAddressPools";
const RULES = "loadBalancerInboundNatRules";

/** Refuses a place behind load balancers that a network interface cannot have. @throws ArmError */
export function checkBackends(hub: HubView, id: string, all: readonly Standing[]): void {
    checkTypes(hub, id, all);
    const users = new Map<string, string>();
    for (const { id: configuration, properties } of all) {
        for (const pool of allNamedIn(properties, POOLS)) {
            checkMember(hub, { id, subnet: namedIn(properties, "subnet") ?? "" }, pool);
        }
        for (const rule of allNamedIn(properties, RULES)) {
            const isOwn = (namer: string) => keyOf(namer).startsWith(`${keyOf(id)}/`);
            const user = users.get(keyOf(rule)) ?? namersOf(hub, rule).find((namer) => !isOwn(namer));
            if (user !== undefined) {
                // What Azure says of it has not been seen written down.
                throw refused(
                    "InboundNatRuleInUse",
                    `Inbound NAT rule ${rule} referenced by ${configuration} is used by ${user} already: it leads to one IP configuration.`,
                );
            }
            users.set(keyOf(rule), configuration);
        }
    }
}

/** Behind one internal and one public load balancer at most: https://github.com/seanknox/aztack/issues/3 */
function checkTypes(hub: HubView, id: string, all: readonly Standing[]): void {
    const named = all.flatMap(({ properties }) => [...allNamedIn(properties, POOLS), ...allNamedIn(properties, RULES)]);
    const balancers = new Set(named.flatMap((backend) => hub.find(backend)?.resource ?? []));
    for (const isWanted of [isInternal, (balancer: Resource) => !isInternal(balancer)]) {
        const alike = [...balancers].filter(isWanted);
        if (alike.length > 1) {
            throw refused(
                "NetworkInterfaceUsesMultipleLoadBalancersOfSameType",
                `Network interface ${id} references more than one load balancer of the same type (internal or public): ${alike.map((one) => one.id).join(", ")}.`,
            );
        }
    }
}

function isInternal({ body }: Resource): boolean {
    return objectsIn(objectIn(body, "properties"), "frontendIPConfigurations").some(
        (frontend) => namedIn(objectIn(frontend, "properties") as JsonObject, "subnet") !== undefined,
    );
}
