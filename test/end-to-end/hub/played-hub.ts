import { stackConfigurationOf } from "../../../cli/emulator/stack-configuration.ts";
import { parseFault } from "../../../hub/emulator/faults/parse-fault.ts";
import type { StartedHub } from "../../../hub/emulator/index.ts";
import { type JsonObject, textIn } from "../../../hub/emulator/wire/json.ts";
import { HubProfile } from "../../../hub/profile/hub-profile.ts";
import { type Answered, HubClient } from "../../hub/emulator/start/hub-client.ts";

const profile = new HubProfile();

/** A Hub of the emulator, as somebody sees it who asks it over https in its own API versions. */
export class PlayedHub {
    readonly name: string;
    readonly subscriptionId: string;
    /** What `new Hub` reads from the configuration of a stack. */
    readonly config: Readonly<Record<string, unknown>>;
    readonly #hub: StartedHub;
    readonly #client: HubClient;

    private constructor(hub: StartedHub, client: HubClient) {
        this.name = hub.name;
        this.subscriptionId = hub.subscriptionId;
        // Nobody need tell of how many nodes a Hub is: it refuses by itself.
        const { nodes: _, ...config } = stackConfigurationOf(hub)[`hubguard:${hub.name}`] ?? {};
        this.config = config;
        this.#hub = hub;
        this.#client = client;
    }

    static async of(hub: StartedHub, authorityFile: string): Promise<PlayedHub> {
        return new PlayedHub(hub, await HubClient.of(hub, authorityFile));
    }

    /** The ids of all that stands on it, in the spelling of the Hub. */
    resources(): string[] {
        return [...this.#hub.state.resources.all()].map(({ id }) => id).sort();
    }

    /** Tells it what to get wrong, until that is mended. */
    breaks(fault: string): { met(): number; mend(): void } {
        const active = this.#hub.faults.add(parseFault(fault));
        return { met: () => active.met, mend: () => void this.#hub.faults.remove(active.id) };
    }

    /** Sends a request in the API version of a type. @param id of a resource, or an action on one */
    call(method: string, id: string, type: string, body?: JsonObject): Promise<Answered> {
        const version = profile.typeNamed(type)?.apiVersion;
        return this.#client.call(method, `${id}?api-version=${version}`, body);
    }

    /** Sends one that is to succeed. */
    async read(id: string, type: string, expand = ""): Promise<JsonObject> {
        const version = profile.typeNamed(type)?.apiVersion;
        const { status, body } = await this.#client.call("GET", `${id}?api-version=${version}${expand}`);
        if (status !== 200) {
            throw new Error(`GET ${id} is answered ${status}: ${JSON.stringify(body)}`);
        }
        return body;
    }

    /** All resources of a type, by the names that programs gave them. @param type `Microsoft.Compute/virtualMachines` */
    async all(type: string): Promise<Map<string, JsonObject>> {
        const path = `/subscriptions/${this.subscriptionId}/providers/${type}`;
        const { value } = await this.read(path, type);
        return new Map((value as JsonObject[]).map((body) => [ownName(textIn(body, "name") ?? ""), body]));
    }

    close(): void {
        this.#client.close();
    }
}

/** A name without the eight digits that azure-native adds to those of a program. */
export function ownName<Name extends string | undefined>(name: Name): Name {
    return name?.replace(/[0-9a-f]{8}$/, "") as Name;
}
