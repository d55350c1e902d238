import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { numberIn, objectIn } from "../../../wire/json.ts";

const MACHINES = "Microsoft.Compute/virtualMachines";

/** The machines that stand in an availability set, in the order of their ids. */
export function membersOf(set: string, hub: HubView): Resource[] {
    return hub.resources.those([...hub.resources.naming(set)].sort()).filter(({ type }) => type === MACHINES);
}

/** Where a machine stands in its set. */
export interface Domains {
    faultDomain: number;
    updateDomain: number;
}

/** Where the next machine of a set goes: to the domains that have the fewest. */
export function nextDomains(set: Resource, members: readonly Resource[]): Domains {
    const properties = objectIn(set.body, "properties");
    return {
        faultDomain: emptiest(members, "faultDomain", numberIn(properties, "platformFaultDomainCount") ?? 1),
        updateDomain: emptiest(members, "updateDomain", numberIn(properties, "platformUpdateDomainCount") ?? 1),
    };
}

function emptiest(members: readonly Resource[], domain: keyof Domains, count: number): number {
    const taken = members.map(({ body }) => numberIn(objectIn(objectIn(body, "properties"), "instanceView"), domain));
    const sizes = Array.from({ length: count }, (_, at) => taken.filter((own) => own === at).length);
    return sizes.indexOf(Math.min(...sizes));
}
