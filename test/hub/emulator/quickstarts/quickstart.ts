import { readFileSync } from "node:fs";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";

/**
 * A published template for Hubs, with what it says but no more than that: descriptions and unused values are left out, and
 * templates that it links to stand in it, as nested deployments with expressions of their own.
 */
export interface Quickstart {
    /** Where it is published. */
    source: string;
    /** The values that it is deployed with. */
    parameters: JsonObject;
    /** What it takes to be there already, in the group `g`. `{group}` stands for the id of that. */
    needs: { path: string; body: JsonObject }[];
    template: JsonObject;
}

/** @param name `scale-set` */
export function quickstartNamed(name: string): Quickstart {
    return { needs: [], ...JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) };
}
