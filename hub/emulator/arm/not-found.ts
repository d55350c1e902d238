import { groupOf, holderOf } from "../state/places.ts";
import { ArmError } from "../wire/arm-error.ts";

/** What Resource Manager says of a resource that is not there. */
export function notFound(id: string): ArmError {
    const [, relative = id] = /\/providers\/(.*)$/i.exec(id) ?? [];
    const group = groupOf(id)?.split("/").at(-1);
    const place = group === undefined ? `scope '${holderOf(id)}'` : `resource group '${group}'`;
    return new ArmError(404, "ResourceNotFound", `The Resource '${relative}' under ${place} was not found.`);
}
