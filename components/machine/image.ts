import type * as pulumi from "@pulumi/pulumi";
import { quote } from "../../text/quote.ts";
import { resourceId } from "../arguments/azure.ts";
import { type Check, formed, input, text } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";

/** An image of the Hub's marketplace. */
export interface MarketplaceImage {
    /** Such as `Canonical`. */
    publisher: pulumi.Input<string>;
    /** Such as `0001-com-ubuntu-server-jammy`. */
    offer: pulumi.Input<string>;
    /** Of generation 1, the only one that a Hub runs. */
    sku: pulumi.Input<string>;
    /** Such as `latest`. */
    version: pulumi.Input<string>;
}

/** An image of one's own. */
export interface CustomImage {
    /** The id of a Microsoft.Compute/images resource on the same Hub. */
    id: pulumi.Input<string>;
}

export type Image = MarketplaceImage | CustomImage;

export const image: Check = (value, path) =>
    isObject(value) && "id" in value ? customImage(value, path) : marketplaceImage(value, path);

const customImage = record({ id: input(resourceId("Microsoft.Compute/images")) });

const marketplaceImage = record(
    {
        publisher: input(text("Canonical")),
        offer: input(text("0001-com-ubuntu-server-jammy")),
        sku: input(
            formed("22_04-lts", (sku) =>
                /-g(en)?2$/i.test(sku)
                    ? `is ${quote(sku)}, of generation 2, which a Hub does not run. Write one of generation 1.`
                    : undefined,
            ),
        ),
        version: input(text("latest")),
    },
    '{ publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" }',
);
