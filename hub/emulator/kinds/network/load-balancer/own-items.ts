import { keyOf } from "../../../state/resource.ts";
import type { JsonObject } from "../../../wire/json.ts";
import { missing, unreadable } from "../contract/faults.ts";
import { type Item, itemsOf } from "../contract/items.ts";
import { referencesIn } from "../contract/sent.ts";

/** The items of a load balancer, which name each other and nobody else's. */
export class OwnItems {
    readonly id: string;
    readonly #keys: ReadonlySet<string>;

    constructor(id: string, sent: JsonObject) {
        const lists = ["frontendIPConfigurations", "backendAddressPools", "probes"];
        this.id = id;
        this.#keys = new Set(lists.flatMap((list) => itemsOf(id, sent, list).map((item) => keyOf(item.id))));
    }

    /** What an item names by members. @throws ArmError where it is not of this load balancer, or missing though needed */
    references(item: Item, members: readonly string[], needed: readonly string[]): JsonObject {
        const found = referencesIn(item.sent, members, item.path);
        const absent = needed.find((member) => found[member] === undefined);
        if (absent !== undefined) {
            throw unreadable(
                "MissingJsonReferenceId",
                `Value for reference id is missing. Path ${item.path}.${absent}.`,
            );
        }
        for (const { id } of Object.values(found).flat() as { id: string }[]) {
            if (!this.#keys.has(keyOf(id))) {
                throw missing(id, item.id);
            }
        }
        return found;
    }
}
