import type { Reference } from "../../model/parts.ts";
import { ANY } from "../../values/pattern.ts";
import { patternOf, spelled } from "../../values/spelled.ts";
import { Unknown } from "../../values/unknown.ts";
import { ABSENT, Known, peek, type Value } from "../../values/value.ts";

/** What a resource is and where, as Azure Resource Manager keeps it. */
export interface ArmPath {
    /** In lower case. */
    type: string;
    /** The names from the outermost parent to the resource itself. */
    names: readonly Value<string>[];
    /** The resource that it extends, as a lock does: an id, or its end `Microsoft.Compute/virtualMachines/db`. */
    extended?: Value<string>;
}

/**
 * Where a resource is by its type and name, as templates write them: `Microsoft.Network/loadBalancers/backendAddressPools`
 * and `front/web`, or `Microsoft.Compute/virtualMachines/providers/locks` and `db/Microsoft.Authorization/keep`.
 */
export function armPath(type: string, names: readonly Value<string>[]): ArmPath {
    const segments = segmentsOf(type);
    const at = segments.findLastIndex((segment) => segment.toLowerCase() === "providers");
    if (at <= 0) {
        return { type: segments.join("/").toLowerCase(), names };
    }
    // Below `providers` stands a namespace in the place of a name. Where it is not known, locks are what matters.
    const [namespace, ...own] = names.slice(at - 1);
    const rest = segments.slice(at + 1).join("/");
    return {
        type: `${peek(namespace ?? ABSENT) ?? "microsoft.authorization"}/${rest}`.toLowerCase(),
        names: own,
        extended: interleaved(segments.slice(0, at), names.slice(0, at - 1)),
    };
}

/** Each name of a path by itself; where it is not known, as many times as there should be names. */
export function namesOf(name: Value<string>, count: number): Value<string>[] {
    return name instanceof Known
        ? segmentsOf(name.value).map((segment) => new Known(segment))
        : Array.from({ length: count }, () => name);
}

/** What an extension resource is about: the resource that it extends, or else the whole resource group, or subscription. */
export function scopeOf({ extended }: ArmPath, resourceGroup: Reference): Reference {
    if (!extended) {
        return resourceGroup.id === ABSENT ? { id: new Known("/subscriptions/*"), input: "" } : resourceGroup;
    }
    const text = patternOf(extended) ?? "";
    const group = patternOf(resourceGroup.id) ?? "/resourceGroups/*";
    const input = extended instanceof Unknown ? extended.input : resourceGroup.input;
    // What is not known from its beginning may be an id as well as the end of one.
    const isWhole = text.startsWith("/") || text.startsWith(ANY);
    return { id: isWhole ? extended : spelled(`${group}/providers/`, extended), input };
}

export function segmentsOf(path: string): string[] {
    return path.split("/").filter((segment) => segment !== "");
}

function interleaved([namespace = "", ...types]: readonly string[], names: readonly Value<string>[]): Value<string> {
    const named = (at: number) => (names[at] && names[at] !== ABSENT ? names[at] : "");
    return spelled(namespace, ...types.flatMap((type, at) => ["/", type, "/", named(at)]));
}
