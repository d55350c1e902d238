import { namesInTarget } from "../../hub/target.ts";
import type { DeployedHub } from "../hubs/deployed-hub.ts";
import { append } from "../model/estate.ts";
import { peek } from "../values/value.ts";

/** Finds what is on the Hubs that targets of copies are on, without a look at all others. */
export class HubsByTarget<T extends { hub: DeployedHub }> {
    readonly #byName = new Map<string, T[]>();

    constructor(items: readonly T[]) {
        for (const item of items) {
            for (const name of item.hub.namesInTargets) {
                append(this.#byName, name, item);
            }
        }
    }

    /** Those on the Hubs of any of the targets. */
    holding(targets: Iterable<string>): T[] {
        const found = [...targets].flatMap((target) => {
            const candidates = namesInTarget(target).flatMap((name) => this.#byName.get(name) ?? []);
            return candidates.filter(({ hub }) => peek(hub.holds(target)));
        });
        return [...new Set(found)];
    }
}
