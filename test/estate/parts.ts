import { partsOf } from "../../estate/adapters/index.ts";
import { Hubs } from "../../estate/hubs/hubs.ts";
import type { PartOf } from "../../estate/model/estate.ts";
import type { Part } from "../../estate/model/parts.ts";
import { TagReader } from "../../estate/tags/tag-reader.ts";
import { DEFAULT_VOCABULARY } from "../../protection/tags/vocabulary.ts";
import { type Declared, urnOf } from "../policypack/requests.ts";

/** The parts of a kind that a resource stands for. */
export function partsIn<K extends Part["kind"]>(declared: Declared, kind: K): PartOf<K>[] {
    const { type, name, inputs, provider, protect = false } = declared;
    const readers = { tags: new TagReader(DEFAULT_VOCABULARY), hubs: new Hubs({}) };
    const parts = partsOf({ urn: urnOf(declared), type, name, inputs, provider, isProtected: protect }, readers);
    return parts.filter((part): part is PartOf<K> => part.kind === kind);
}
