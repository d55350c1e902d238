import type { Product } from "../../protection/platform/product.ts";
import type { ByName } from "../../text/by-name.ts";
import { nameParser } from "../../text/name.ts";
import { byName } from "../kinds/by-name.ts";
import { type Kind, text } from "../kinds/kind.ts";
import { listOf } from "../kinds/list-of.ts";
import { record } from "../kinds/record.ts";
import { option } from "../options/option.ts";
import { restores } from "./plans.ts";

const names = listOf(text(nameParser("commvault")), '["commvault", "veeam"]');
const EXAMPLE = '{ "restores": ["vm"] }';
const described = byName(
    record<Product>({ restores }, { noun: "a product", example: EXAMPLE }),
    `{ "commvault": ${EXAMPLE} }`,
);

/** A list of names, or an object where something is said of some. */
const kind: Kind<ByName<Product>> = {
    schema: { anyOf: [names.schema, described.schema] },
    read(place) {
        if (typeof place.value === "object" && place.value !== null && !Array.isArray(place.value)) {
            return described.read(place);
        }
        const read = names.read(place);
        return read && new Map(read.map((name) => [name.toLowerCase(), { name }]));
    },
};

/** The approved backup products; any product will do where nothing is configured. */
export const products = option<ByName<Product>, undefined>(
    "Approved backup products: a list of names, or an object by name that says what more each restores.",
    kind,
    undefined,
);
