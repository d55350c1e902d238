import { partsOf } from "../../policypack/estate/adapters/index.ts";
import type { PartOf } from "../../policypack/estate/estate.ts";
import { Hubs } from "../../policypack/estate/hubs.ts";
import type { Part } from "../../policypack/estate/parts.ts";
import { TagReader } from "../../policypack/estate/tag-reader.ts";
import { DEFAULT_VOCABULARY } from "../../protection/vocabulary.ts";
import { type Declared, urnOf } from "./requests.ts";

/** The parts of a kind that a resource stands for. */
export function partsIn<K extends Part["kind"]>(declared: Declared, kind: K): PartOf<K>[] {
    const { type, name, inputs, provider, protect = false } = declared;
    const readers = { tags: new TagReader(DEFAULT_VOCABULARY), hubs: new Hubs({}) };
    const parts = partsOf({ urn: urnOf(declared), type, name, inputs, provider, isProtected: protect }, readers);
    return parts.filter((part): part is PartOf<K> => part.kind === kind);
}
