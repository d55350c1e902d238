import type { Hubs } from "../hubs/hubs.ts";
import type { TagReader } from "../tags/tag-reader.ts";

/** What reads resources as the platform team configured it. */
export interface Readers {
    tags: TagReader;
    hubs: Hubs;
}
