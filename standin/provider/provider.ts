import { createHash } from "node:crypto";
import type { Azure } from "../azure/azure.ts";
import { FAITHFUL, type Pace } from "../hub/pace.ts";
import { readSettings, type Settings } from "../hub/settings.ts";
import { Memory } from "../memory/memory.ts";
import { type Properties, toText } from "../protocol/values.ts";

/** A configured provider. */
export interface Provider {
    azure: Azure;
    /** The `location` of its configuration, for resources that have none. */
    location?: string;
    /** The endpoint of the Hub that it talks to; absent where it talks to nobody. */
    endpoint?: string;
}

export interface Surroundings {
    /** Where azure-native looks for what its configuration does not say. */
    env: NodeJS.ProcessEnv;
    pace: Pace;
}

/**
 * All providers that one process plays.
 *
 * Requests for a resource do not say which provider they are meant for; the genuine plugin runs one process a provider.
 * An engine opens one connection a provider, so the connection tells.
 */
export class Providers {
    readonly #surroundings: Surroundings;
    readonly #byConnection = new Map<string, Provider>();
    readonly #resources = new Map<string, Map<string, Properties>>();

    constructor({ env = process.env, pace = FAITHFUL }: Partial<Surroundings> = {}) {
        this.#surroundings = { env, pace };
    }

    /** @throws where it names a Hub that cannot be reached, or nobody who can log in */
    async configure(connection: string, stack: string, config: Properties): Promise<Provider> {
        const settings = readSettings(config, this.#surroundings.env);
        const provider = settings
            ? { ...toLocation(config), ...(await connect(settings, this.#surroundings)) }
            : this.#inMemory(stack, config);
        this.#byConnection.set(connection, provider);
        return provider;
    }

    /** The provider of a connection; an unconfigured one for a client that skips Configure. */
    get(connection: string, stack = ""): Provider {
        return this.#byConnection.get(connection) ?? this.#inMemory(stack, {});
    }

    cancel(connection: string): void {
        this.#byConnection.get(connection)?.azure.cancel();
    }

    #inMemory(stack: string, config: Properties): Provider {
        const key = toHash(stack, JSON.stringify(Object.entries(config).sort()));
        const resources = this.#resources.get(key) ?? new Map();
        this.#resources.set(key, resources);
        return { azure: new Memory(toText(config.subscriptionId), resources), ...toLocation(config) };
    }
}

/** What talks to a Hub takes as long to load as everything else, and most runs do not need it. */
async function connect(settings: Settings, surroundings: Surroundings) {
    const { connectHub } = await import("../hub/connect.ts");
    return connectHub(settings, surroundings);
}

function toLocation(config: Properties): { location?: string } {
    const location = toText(config.location);
    return location ? { location } : {};
}

/** The stack and project of a URN: engines for different stacks may share the process, but not their resources. */
export function toStack(urn: string): string {
    return urn.split("::", 2).join("::");
}

function toHash(...parts: string[]): string {
    return createHash("sha256").update(parts.join("\n")).digest("hex");
}
