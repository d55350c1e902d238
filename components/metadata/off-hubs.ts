import { HubNames } from "../../hub/hub-names.ts";
import { isOnHub } from "../../hub/target.ts";
import { quote } from "../../text/quote.ts";
import { isObject } from "../arguments/structure.ts";
import { Hub } from "../hub/hub.ts";
import { also, type PlanCheck } from "./plan.ts";

/**
 * A check of a plan that sends copies off the Hubs of its machines: what is on a Hub would be lost with it.
 * @param places of the machines, each with its `hub` or `location`; what is at fault in them, others tell
 */
export function offHubs(check: PlanCheck, places: readonly unknown[]): PlanCheck {
    return also(check, ({ backupTarget, replicationTarget, plan }, { hubs }) => {
        const named = new HubNames(hubs);
        const backup = plan
            ? [`plan.backup.plan is ${quote(plan.name)}, whose target is`, "Name a plan that sends copies off the Hub."]
            : ["plan.backup.target is", 'Send copies off the Hub, e.g. to "backup.dc2.contoso.com".'];
        const replication = ["plan.replication.target is", "Replicate to another environment."];
        return [[backupTarget, backup] as const, [replicationTarget, replication] as const].flatMap(
            ([target, [subject, fix]]) => {
                return target !== undefined && places.some((place) => holds(place, target, named))
                    ? [
                          `${subject} ${quote(target)}, which is on the Hub of the machine and would be lost with it. ${fix}`,
                      ]
                    : [];
            },
        );
    });
}

function holds(place: unknown, target: string, named: HubNames): boolean {
    const { hub, location: stated }: Record<string, unknown> = isObject(place) ? place : {};
    const location = Hub.isInstance(hub) ? hub.region : typeof stated === "string" ? stated : undefined;
    const endpoint = Hub.isInstance(hub) ? hub.endpoint : named.endpointAt(location);
    return isOnHub(target, { endpoint, location, names: named.of(endpoint, location).compared });
}
