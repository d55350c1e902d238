import { partsOf as partsByAdapters } from "../../../policypack/estate/adapters/index.ts";
import { Hubs } from "../../../policypack/estate/hubs.ts";
import { type Input, Overlay } from "../../../policypack/estate/input.ts";
import type { Part } from "../../../policypack/estate/parts.ts";
import { TagReader } from "../../../policypack/estate/protection.ts";
import { isObject, isUnknown } from "../../../policypack/estate/raw.ts";
import { DEFAULT_VOCABULARY } from "../../../protection/vocabulary.ts";
import { type Declared, unknown, urnOf } from "../requests.ts";

/** The parts that a resource stands for, without settings. */
export function partsOf(declared: Declared): readonly Part[] {
    const { type, name, inputs, provider, protect: isProtected = false } = declared;
    const readers = { tags: new TagReader(DEFAULT_VOCABULARY), hubs: new Hubs({}) };
    return partsByAdapters({ urn: urnOf(declared), type, name, inputs, provider, isProtected }, readers);
}

/** What Azure Resource Manager gets of a resource, by its type. */
export function sent(declared: Declared): Record<string, unknown> {
    const resources = partsOf(declared).filter((part) => part.kind === "hub resource");
    return Object.fromEntries(resources.map(({ type, body }) => [type, plain(body)]));
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
