import type { HubState } from "../../hub/hub-state.ts";
import { DEPLOYMENTS } from "../../kinds/resources/deployment.ts";
import { groupOf } from "../../state/places.ts";
import { isBeingDeleted } from "../../state/provisioning-state.ts";
import { keyOf, type Resource } from "../../state/resource.ts";
import type { Plan } from "../../templates/templates.ts";
import { textIn } from "../../wire/json.ts";
import { isTracked } from "../tracked.ts";
import { beginDeletion } from "./begin-step.ts";
import { type Step, stepIn, stepsOf } from "./step.ts";

/**
 * Removes what is in the group and not in the template, as far as nothing that is going needs it. Where nothing goes any
 * more, what keeps the rest is why the deployment fails.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-modes#complete-mode
 */
export function removeOthers(hub: HubState, deployment: Resource, plan: Plan): Step[] {
    if (textIn(deployment.secrets ?? {}, "mode") !== "Complete") {
        return [];
    }
    const origin = textIn(deployment.secrets ?? {}, "origin") ?? "";
    const wanted = new Set([...plan.resources.map(({ id }) => keyOf(id)), ...deployedBy(hub, deployment)]);
    const others = resourcesIn(hub, groupOf(deployment.id) ?? "").filter(({ id, body }) => {
        // What another resource manages, such as the disk of a machine, stays as long as that.
        const manager = textIn(body, "managedBy");
        return !wanted.has(keyOf(id)) && !(manager !== undefined && wanted.has(keyOf(manager)));
    });
    const isGoing = others.some(({ body }) => isBeingDeleted(body));
    const tried = others
        .filter(({ id, body }) => !isBeingDeleted(body) && hub.resources.get(id))
        .map(({ id, type }) => beginDeletion(hub, id, type, origin));
    const begun = tried.filter(({ state }) => state !== "Failed");
    if (begun.length === 0) {
        return isGoing ? [] : tried;
    }
    // Those that ended at once may have kept others.
    const isWaiting = begun.some(({ state }) => state === "Running");
    return isWaiting ? begun : [...begun, ...removeOthers(hub, deployment, plan)];
}

function resourcesIn(hub: HubState, group: string): Resource[] {
    const found = hub.resources.those(hub.resources.inGroup(group).after(""));
    return found.filter((resource) => isTracked(hub, resource));
}

/** The keys of what a deployment, and those within it, have put there. */
function deployedBy(hub: HubState, deployment: Resource): string[] {
    return [...stepsOf(hub, deployment).values()].flatMap((record) => {
        const { target, type } = stepIn(record);
        const nested = type.toLowerCase() === DEPLOYMENTS.toLowerCase() ? hub.resources.get(target) : undefined;
        return [keyOf(target), ...(nested ? deployedBy(hub, nested) : [])];
    });
}
