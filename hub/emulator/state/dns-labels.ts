import { objectIn, textIn } from "../wire/json.ts";
import type { Resource } from "./resource.ts";

/** The names that public addresses have within the Hub's domain, each once. */
export class DnsLabels {
    readonly #holders = new Map<string, string>();

    /** The id of the public address that has a label. */
    holderOf(label: string): string | undefined {
        return this.#holders.get(label.toLowerCase());
    }

    put(resource: Resource): void {
        const label = labelOf(resource);
        if (label !== undefined) {
            this.#holders.set(label, resource.id);
        }
    }

    remove(resource: Resource): void {
        const label = labelOf(resource);
        if (label !== undefined && this.#holders.get(label) === resource.id) {
            this.#holders.delete(label);
        }
    }
}

function labelOf({ type, body }: Resource): string | undefined {
    const settings = objectIn(objectIn(body, "properties"), "dnsSettings");
    return type === "Microsoft.Network/publicIPAddresses"
        ? textIn(settings, "domainNameLabel")?.toLowerCase()
        : undefined;
}
