import type { Hubs } from "./hubs.ts";
import type { TagReader } from "./tag-reader.ts";

/** What reads resources as the platform team configured it. */
export interface Readers {
    tags: TagReader;
    hubs: Hubs;
}
