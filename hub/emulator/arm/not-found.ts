import { groupOf, holderOf, isGroup, nameOf } from "../state/places.ts";
import { ArmError } from "../wire/arm-error.ts";

/** What Resource Manager says of a resource that is not there. */
export function notFound(id: string): ArmError {
    if (isGroup(id)) {
        return noGroup(nameOf(id));
    }
    const [, deployment] = /\/providers\/Microsoft\.Resources\/deployments\/([^/]+)$/i.exec(id) ?? [];
    if (deployment !== undefined) {
        return new ArmError(404, "DeploymentNotFound", `Deployment '${deployment}' could not be found.`);
    }
    const [, relative = id] = /\/providers\/(.*)$/i.exec(id) ?? [];
    const group = groupOf(id);
    const place = group === undefined ? `scope '${holderOf(id)}'` : `resource group '${nameOf(group)}'`;
    return new ArmError(404, "ResourceNotFound", `The Resource '${relative}' under ${place} was not found.`);
}

export function noGroup(name: string): ArmError {
    return new ArmError(404, "ResourceGroupNotFound", `Resource group '${name}' could not be found.`);
}
