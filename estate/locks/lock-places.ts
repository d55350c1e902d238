import { parseArmId, RESOURCE_GROUP } from "../model/arm-id.ts";
import type { Estate } from "../model/estate.ts";
import type { Lock, Part, Reference } from "../model/parts.ts";
import { isIdentified } from "../values/pattern.ts";
import { patternOf } from "../values/spelled.ts";
import { Unknown } from "../values/unknown.ts";
import { peek } from "../values/value.ts";

/** Where locks lie: keys of machines and resource groups, `group NAME`, {@link SUBSCRIPTION} and {@link SOME_GROUP}. */
export interface Places {
    places: readonly string[];
    /** What waits to be known before others can be told. */
    unknown?: Unknown | undefined;
}

export const SUBSCRIPTION = "subscription";
/** Where any resource group is locked, a machine whose group is not known yet may be in it. */
export const SOME_GROUP = "some group";

/** What a lock lies on. */
export function placesLocked(estate: Estate, { urn, scope }: Lock): Places {
    const id = patternOf(scope.id)?.trim();
    if (id === undefined || (scope.id instanceof Unknown && !id.startsWith("/"))) {
        return placesByDependencies(estate, urn, scope);
    }
    if (SUBSCRIPTION_ID.test(id)) {
        return { places: [SUBSCRIPTION] };
    }
    if (parseArmId(id, RESOURCE_GROUP)) {
        return lockedGroup(estate, urn, scope);
    }
    const { parts, unknown } = MACHINE_ID.test(id) ? estate.follow(urn, scope, "machine") : { parts: [] };
    return { places: parts.map((machine) => machine.key), unknown };
}

/** The places of the resource group that something mentions: by its name, by its resource, or by both. */
export function groupPlaces(estate: Estate, urn: string, group: Reference): Places {
    const { parts, unknown } = estate.follow(urn, group, "resource group");
    const names = [
        parseArmId(patternOf(group.id) ?? "", RESOURCE_GROUP)?.name,
        ...parts.map(({ identity }) => peek(identity.name)?.toLowerCase()),
    ];
    const named = names.filter((name) => name !== undefined && isIdentified(name)).map((name) => `group ${name}`);
    // What is known of a name alone does not tell it from others.
    const open = group.id instanceof Unknown && parts.length === 0 ? group.id : undefined;
    return { places: [...parts.map((part) => part.key), ...named], unknown: unknown ?? open };
}

/** The id of a machine itself, where that of an extension or of an instance of a scale set goes on. */
const MACHINE_ID = /\/providers\/microsoft\.compute\/virtualmachine(?:scaleset)?s\/[^/]{1,100}\/?$/i;
const SUBSCRIPTION_ID = /^\/subscriptions\/[^/]{1,100}\/?$/i;

/** An id made from a machine or a disk is that one's, and one made from nothing but a resource group is the group's. */
function placesByDependencies(estate: Estate, urn: string, scope: Reference): Places {
    const holds = (dependency: string, sought: Part["kind"]) =>
        estate.partsAt(dependency).some(({ kind }) => kind === sought);
    const others = estate
        .dependenciesOf(urn, scope.input)
        .filter((dependency) => estate.partsAt(dependency).length > 0 && !holds(dependency, "resource group"));
    if (others.length === 0) {
        return lockedGroup(estate, urn, scope);
    }
    const machines = others.map((dependency) => estate.onlyAt(dependency, "machine"));
    const isAnyOfSeveral = others.some((dependency, at) => holds(dependency, "machine") && machines[at]?.length === 0);
    return {
        places: machines.flat().map((machine) => machine.key),
        unknown: isAnyOfSeveral && scope.id instanceof Unknown ? scope.id : undefined,
    };
}

function lockedGroup(estate: Estate, urn: string, scope: Reference): Places {
    const { places, unknown } = groupPlaces(estate, urn, scope);
    return { places: places.length > 0 ? [...places, SOME_GROUP] : [], unknown };
}
