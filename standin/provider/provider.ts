import { createHash } from "node:crypto";
import { type Properties, toText } from "../protocol/values.ts";

/** A configured provider: what a program set on it, and the resources made through it. */
export interface Provider {
    subscriptionId: string;
    /** The `location` of its configuration, for resources that have none. */
    location?: string;
    /** State of the resources by lower-case id. */
    resources: Map<string, Properties>;
}

/**
 * All providers that one process plays.
 *
 * Requests for a resource do not say which provider they are meant for; the genuine plugin runs one process a provider.
 * An engine opens one connection a provider, so the connection tells.
 */
export class Providers {
    readonly #byConnection = new Map<string, Provider>();
    readonly #resources = new Map<string, Map<string, Properties>>();

    configure(connection: string, stack: string, config: Properties): void {
        this.#byConnection.set(connection, this.#toProvider(stack, config));
    }

    /** The provider of a connection; an unconfigured one for a client that skips Configure. */
    get(connection: string, stack = ""): Provider {
        return this.#byConnection.get(connection) ?? this.#toProvider(stack, {});
    }

    #toProvider(stack: string, config: Properties): Provider {
        const key = toHash(stack, JSON.stringify(Object.entries(config).sort()));
        const resources = this.#resources.get(key) ?? new Map();
        this.#resources.set(key, resources);

        const location = toText(config.location);
        return {
            subscriptionId: toText(config.subscriptionId) ?? "00000000-0000-0000-0000-000000000000",
            ...(location && { location }),
            resources,
        };
    }
}

/** The stack and project of a URN: engines for different stacks may share the process, but not their resources. */
export function toStack(urn: string): string {
    return urn.split("::", 2).join("::");
}

function toHash(...parts: string[]): string {
    return createHash("sha256").update(parts.join("\n")).digest("hex");
}
