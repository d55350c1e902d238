import { ENVELOPE, Input, type Origin } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";

/** The body of a resource in Azure Resource Manager's JSON, without what only says where it is deployed. */
export function armBody(origin: Origin, resource: Input): Input {
    const members = [...ENVELOPE, "properties"].map((name) => [name, resource.get(name)] as const);
    return new Input(origin, Object.fromEntries(members.filter(([, member]) => isStated(member))));
}
