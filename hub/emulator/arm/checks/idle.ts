import type { HubState } from "../../hub/hub-state.ts";
import { groupOf, nameOf } from "../../state/places.ts";
import { isBeingDeleted } from "../../state/provisioning-state.ts";
import { ArmError } from "../../wire/arm-error.ts";

/** Refuses a change of what is going, alone or with its group: it would be lost. @throws ArmError 409 */
export function checkIdle(hub: HubState, id: string): void {
    checkGroupIdle(hub, id);
    if (isGoing(hub, id)) {
        throw new ArmError(
            409,
            "AnotherOperationInProgress",
            `Another operation on resource '${id}' is in progress: it is being deleted. Wait until that has ended.`,
        );
    }
}

/** Refuses what cannot be done any more in a group that is going. @throws ArmError 409 */
export function checkGroupIdle(hub: HubState, id: string): void {
    const group = groupOf(id);
    if (group !== undefined && isGoing(hub, group)) {
        throw new ArmError(
            409,
            "ResourceGroupBeingDeleted",
            `The resource group '${nameOf(group)}' is in deprovisioning state and cannot perform this operation.`,
        );
    }
}

function isGoing(hub: HubState, id: string): boolean {
    const resource = hub.resources.get(id);
    return resource !== undefined && isBeingDeleted(resource.body);
}
