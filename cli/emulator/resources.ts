import { harmless } from "../../text/quote.ts";

/** A resource as the console tells it. */
export interface ListedResource {
    hub: string;
    id: string;
    type: string;
}

/** A line for each. */
export function describeResources(resources: readonly ListedResource[]): string {
    return resources.map(lineOf).join("");
}

function lineOf({ hub, type, id }: ListedResource): string {
    const [, place = id] = /^\/subscriptions\/[^/]+\/(.*)$/.exec(id) ?? [];
    return `${hub.padEnd(8)} ${harmless(type.padEnd(48))} ${harmless(place)}\n`;
}
