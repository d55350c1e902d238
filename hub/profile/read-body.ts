import { DEEPEST_BODY } from "./body-faults.ts";
import type { HubProfile } from "./hub-profile.ts";
import type { KnownMember, ObjectModel } from "./object-model.ts";

/**
 * A body without faults as a Hub reads it: members are spelled as in the contract, whatever their case, and numbers and
 * flags that are written as text are what they say.
 */
export function readBody(profile: HubProfile, type: string, body: unknown): unknown {
    const model = profile.modelOf(type);
    return model === undefined ? body : read(body, model, 0);
}

function read(value: unknown, model: ObjectModel, depth: number): unknown {
    if (typeof value !== "object" || value === null || depth > DEEPEST_BODY) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map((item) => read(item, model, depth + 1));
    }
    return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => {
            const member = model.get(name);
            return [member.isKnown ? member.name : name, readMember(inner, member, depth + 1)];
        }),
    );
}

function readMember(value: unknown, { model, type }: KnownMember, depth: number): unknown {
    if (model !== undefined) {
        return read(value, model, depth);
    }
    if (type === "number" && typeof value === "string") {
        return Number(value);
    }
    if (type === "boolean" && typeof value === "string") {
        return value.trim().toLowerCase() === "true";
    }
    return value;
}
