import { machineSize } from "../../../sizes/machine-size.ts";
import type { HubView } from "../../../state/hub-view.ts";
import { subscriptionOf } from "../../../state/places.ts";
import { notAllowed } from "../refusals.ts";

/** The most cores that a subscription may have. */
export function coresAllowed({ options }: HubView): number {
    return options.faults.cores() ?? options.cores;
}

/**
 * Refuses more cores than the subscription may have. Machines that are stopped count too:
 * https://learn.microsoft.com/azure/virtual-machines/quotas
 * @param id of what is to have them
 * @param more cores than it has now
 * @throws ArmError https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-resource-quota
 */
export function checkCores(hub: HubView, id: string, more: number): void {
    const used = hub.resources.cores.of(subscriptionOf(id) ?? "");
    const allowed = coresAllowed(hub);
    if (more > 0 && used + more > allowed) {
        throw notAllowed(
            "Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - " +
                `Deployment Model: Resource Manager, Location: ${hub.options.name}, Current Limit: ${allowed}, Current Usage: ${used}, ` +
                `Additional Required: ${more}, (Minimum) New Limit Required: ${used + more}.`,
        );
    }
}

/** Of machines of a size. */
export function coresOf(size: string | undefined, count = 1): number {
    return size === undefined ? 0 : machineSize(size).cores * count;
}
