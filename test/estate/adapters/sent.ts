import { type Input, Overlay } from "../../../estate/values/input.ts";
import { isObject, isUnknown } from "../../../estate/values/raw.ts";
import { type Declared, unknown } from "../../policypack/requests.ts";
import { partsIn } from "../parts.ts";

/** What Azure Resource Manager gets of a resource, by its type. */
export function sent(declared: Declared): Record<string, unknown> {
    return Object.fromEntries(partsIn(declared, "hub resource").map(({ type, body }) => [type, plain(body)]));
}

function plain(input: Input): unknown {
    const raw = input.raw();
    if (isUnknown(raw)) {
        return unknown;
    }
    if (raw instanceof Overlay || isObject(raw)) {
        return Object.fromEntries(input.members().map(([name, member]) => [name, plain(member)]));
    }
    return Array.isArray(raw) ? input.items().map(plain) : raw;
}
