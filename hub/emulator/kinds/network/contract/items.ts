import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { usualNameFault } from "../../usual-name.ts";
import { refused, unreadable } from "./faults.ts";
import { sentOf } from "./sent.ts";

/** An item of a list of a resource, as it was sent. */
export interface Item {
    id: string;
    name: string;
    /** Where its properties stand in the body: `properties.subnets[0].properties`. */
    path: string;
    sent: JsonObject;
}

/**
 * The items of a list of `properties`.
 * @param told members that the Hub tells itself
 * @throws ArmError where names are missing, malformed, or not different
 */
export function itemsOf(id: string, properties: JsonObject, list: string, told: readonly string[] = []): Item[] {
    const names = new Set<string>();
    return objectsIn(properties, list).map((item, at) => {
        const name = textIn(item, "name") ?? "";
        if (name === "") {
            throw unreadable("MissingJsonProperty", `Value for name is missing. Path properties.${list}[${at}].`);
        }
        const fault = usualNameFault(name);
        if (fault !== undefined) {
            throw refused("InvalidResourceName", `Resource name ${name} is invalid. ${fault}`);
        }
        if (names.has(name.toLowerCase())) {
            throw unreadable(
                "DuplicateResourceName",
                `Resource ${id} has two child resources with the same name (${name}).`,
            );
        }
        names.add(name.toLowerCase());
        const sent = sentOf(objectIn(item, "properties"), told);
        return { id: `${id}/${list}/${name}`, name, path: `properties.${list}[${at}].properties`, sent };
    });
}

/** The items with what is kept of them. */
export function kept(items: readonly Item[], propertiesOf: (item: Item) => JsonObject): JsonObject[] {
    return items.map((item) => ({ name: item.name, properties: propertiesOf(item) }));
}
