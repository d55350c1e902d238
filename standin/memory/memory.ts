import type { Azure, Believed, ClientConfig, Found, Order, Resource, Target } from "../azure/azure.ts";
import { type Properties, toText } from "../protocol/values.ts";
import { toOutputs } from "./outputs.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** An Azure that takes everything, keeps it in memory, and talks to nobody. */
export class Memory implements Azure {
    readonly subscriptionId: string;
    /** The outputs of the resources by lower-case id. */
    readonly #resources: Map<string, Properties>;

    constructor(subscriptionId: string | undefined, resources: Map<string, Properties>) {
        this.subscriptionId = subscriptionId ?? NOBODY;
        this.#resources = resources;
    }

    async create({ type, id }: Target, { inputs }: Order): Promise<Resource> {
        const outputs = toOutputs(type, id, inputs);
        this.#resources.set(id.toLowerCase(), outputs);
        return { id, outputs };
    }

    update(target: Target, order: Order): Promise<Resource> {
        return this.create(target, order);
    }

    /** From memory, or else what the engine believes, since another process may have created it. */
    async read({ id }: Target, { outputs }: Believed): Promise<Found> {
        const held = this.#resources.get(id.toLowerCase());
        if (!held && Object.keys(outputs).length === 0) {
            throw new Error(`hubguard's stand-in for azure-native contacts no Azure and holds no resource ${id}`);
        }
        return { id, outputs: held ?? outputs };
    }

    async remove({ id }: Target): Promise<void> {
        this.#resources.delete(id.toLowerCase());
    }

    async locationOfGroup(name: string): Promise<string | undefined> {
        const id = `/subscriptions/${this.subscriptionId}/resourcegroups/${name}`;
        return toText(this.#resources.get(id.toLowerCase())?.location);
    }

    async get(target: Target): Promise<Properties> {
        const { outputs } = await this.read(target, { outputs: {} });
        return outputs;
    }

    async act(id: string, action: string): Promise<Properties> {
        throw new Error(`hubguard's stand-in for azure-native contacts no Azure and cannot answer ${action} of ${id}`);
    }

    async clientConfig(): Promise<ClientConfig> {
        return { clientId: NOBODY, objectId: NOBODY, subscriptionId: this.subscriptionId, tenantId: NOBODY };
    }

    async clientToken(): Promise<string> {
        return "stand-in-token-valid-nowhere";
    }

    cancel(): void {
        // Nothing takes long here.
    }
}
