import type { Resource } from "../values/resource.ts";
import type { Part } from "./parts.ts";
import type { Readers } from "./readers.ts";

/** Translates the resources of one family of type tokens. */
export interface Adapter {
    /** The parts that a resource stands for; none where it is not one that the adapter knows. */
    partsOf(resource: Resource, readers: Readers): Part[];
}
