import { ArmError } from "../wire/arm-error.ts";
import { segmentsOf } from "./path-segments.ts";

/** What the path of a request points to. */
export interface Address {
    /** The subscription, the group or the resource in which or on which it stands; empty for what is the Hub's own. */
    scope: string;
    subscription?: string;
    /** The name of the resource group. */
    group?: string;
    /** `Microsoft.Compute`; empty for the list of all. */
    namespace: string;
    types: readonly string[];
    /** As many as types for a resource, one less for a collection or an action. */
    names: readonly string[];
}

const RESOURCES = "Microsoft.Resources";

export function isResource({ types, names }: Address): boolean {
    return types.length > 0 && types.length === names.length;
}

export function typeOf({ namespace, types }: Address): string {
    return `${namespace}/${types.join("/")}`;
}

/** What it would be of as a resource: its type without the collection or action at its end. */
export function holderAddress(address: Address): Address {
    return { ...address, types: address.types.slice(0, address.names.length) };
}

/** The id, or the path of the collection. */
export function idOf({ scope, namespace, types, names }: Address): string {
    const rest = types.map((type, at) => `/${type}${at < names.length ? `/${names[at]}` : ""}`).join("");
    return namespace === RESOURCES && isOwn(types[0] ?? "") ? scope + rest : `${scope}/providers/${namespace}${rest}`;
}

/** Resource Manager's own, which stand in no namespace. */
function isOwn(type: string): boolean {
    return /^(subscriptions|resourcegroups|resources|tagnames|tenants|operationresults|locations)$/i.test(type);
}

/** The id of the resource, or the path of the collection, that a path leads through at a depth in types. */
export function idAround({ types, names, ...place }: Address, depth: number): string {
    return idOf({ ...place, types: types.slice(0, depth), names: names.slice(0, depth) });
}

/** Reads a path. @throws ArmError where it is none */
export function addressOf(path: string): Address {
    const segments = segmentsOf(path);
    const [first = "", subscription, ...rest] = segments;
    if (first.toLowerCase() === "providers") {
        return inNamespace("", segments.slice(1), {});
    }
    if (first.toLowerCase() === "tenants" && subscription === undefined) {
        return { scope: "", namespace: RESOURCES, types: ["tenants"], names: [] };
    }
    if (first.toLowerCase() !== "subscriptions") {
        throw new ArmError(404, "InvalidRequestUri", `The request URI '${path}' is not one of this Hub.`);
    }
    if (subscription === undefined) {
        return { scope: "", namespace: RESOURCES, types: ["subscriptions"], names: [] };
    }
    const scope = `/subscriptions/${subscription}`;
    const [kind = "", group, ...within] = rest;
    if (rest.length === 0) {
        const names = [subscription];
        return { scope: "", subscription, namespace: RESOURCES, types: ["subscriptions"], names };
    }
    if (kind.toLowerCase() === "providers") {
        return inNamespace(scope, rest.slice(1), { subscription });
    }
    if (kind.toLowerCase() !== "resourcegroups") {
        return pairs({ scope, subscription, namespace: RESOURCES, types: [], names: [] }, rest);
    }
    if (group === undefined) {
        return { scope, subscription, namespace: RESOURCES, types: ["resourceGroups"], names: [] };
    }
    const place = { subscription, group };
    const [next = ""] = within;
    if (next.toLowerCase() === "providers") {
        return inNamespace(`${scope}/resourceGroups/${group}`, within.slice(1), place);
    }
    // Older clients write deployments without their namespace.
    if (next.toLowerCase() === "deployments") {
        return pairs(
            { scope: `${scope}/resourceGroups/${group}`, ...place, namespace: RESOURCES, types: [], names: [] },
            within,
        );
    }
    return pairs({ scope, ...place, namespace: RESOURCES, types: ["resourceGroups"], names: [group] }, within);
}

function inNamespace(
    scope: string,
    segments: readonly string[],
    place: Pick<Address, "subscription" | "group">,
): Address {
    const [namespace = "", ...rest] = segments;
    const [type = ""] = rest;
    if (namespace.toLowerCase() === RESOURCES.toLowerCase() && isOwn(type)) {
        throw new ArmError(
            404,
            "InvalidResourceType",
            `The resource type '${type}' could not be found in the namespace '${namespace}' at this place of a path.`,
        );
    }
    return pairs({ scope, ...place, namespace, types: [], names: [] }, rest);
}

/** Types and names in turn; where a type would stand, `providers` begins what extends the resource so far. */
function pairs(start: Address, segments: readonly string[]): Address {
    const [types, names] = [[...start.types], [...start.names]];
    for (const [at, segment] of segments.entries()) {
        const isType = types.length === names.length;
        if (isType && types.length > 0 && segment.toLowerCase() === "providers") {
            const { subscription, group } = start;
            const place = { ...(subscription && { subscription }), ...(group && { group }) };
            return inNamespace(idOf({ ...start, types, names }), segments.slice(at + 1), place);
        }
        (isType ? types : names).push(segment);
    }
    return { ...start, types, names };
}
