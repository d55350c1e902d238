import type { TokenCredential } from "@azure/identity";
import type { Azure, Believed, ClientConfig, Found, Order, Resource, Target } from "../azure/azure.ts";
import { type Properties, toText } from "../protocol/values.ts";
import type { ArmClient } from "./arm-client.ts";
import { bodyOf } from "./body.ts";
import { readClientConfig } from "./client-config.ts";
import type { Cloud } from "./cloud.ts";
import type { Pace } from "./pace.ts";
import { actOn, getFrom, readFrom } from "./reading.ts";
import { removeFrom } from "./removing.ts";
import { type Session, withinTime } from "./session.ts";
import type { Settings } from "./settings.ts";
import { createOn, updateOn } from "./writing.ts";

interface Connected {
    settings: Settings;
    cloud: Cloud;
    credential: TokenCredential;
    client: ArmClient;
    pace: Pace;
}

/** azure-native asks so for the location of a group, whatever version it uses for groups. */
const GROUPS_VERSION = "2020-10-01";

/** A Hub, or what stands for one, asked as azure-native asks it. */
export class Hub implements Azure {
    readonly subscriptionId: string;
    readonly #connected: Connected;
    readonly #session: Session;
    readonly #interruption = new AbortController();
    readonly #locations = new Map<string, string>();

    constructor(connected: Connected) {
        const { settings, client, pace } = connected;
        this.subscriptionId = settings.subscriptionId;
        this.#connected = connected;
        this.#session = {
            client,
            pace,
            skipReadOnUpdate: settings.skipReadOnUpdate,
            canceled: this.#interruption.signal,
        };
    }

    create(target: Target, order: Order): Promise<Resource> {
        return createOn(this.#session, target, order);
    }

    read(target: Target, believed: Believed): Promise<Found | undefined> {
        return readFrom(this.#session, target, believed);
    }

    update(target: Target, order: Order, believed: Believed): Promise<Resource> {
        return updateOn(this.#session, target, order, believed);
    }

    remove(target: Target, believed: Believed, timeout?: number): Promise<void> {
        return removeFrom(this.#session, target, believed, timeout);
    }

    async locationOfGroup(name: string): Promise<string | undefined> {
        const at = `/subscriptions/${this.subscriptionId}/resourceGroups/${name}`;
        const known = this.#locations.get(name) ?? (await this.#askLocation(at));
        if (known !== undefined) {
            this.#locations.set(name, known);
        }
        return known;
    }

    get(target: Target): Promise<Properties> {
        return getFrom(this.#session, target);
    }

    act(id: string, action: string, apiVersion: string): Promise<Properties> {
        return actOn(this.#session, id, action, apiVersion);
    }

    clientConfig(): Promise<ClientConfig> {
        const { credential, cloud, settings } = this.#connected;
        return readClientConfig(credential, cloud, settings);
    }

    async clientToken(resource?: string): Promise<string> {
        const { credential, cloud } = this.#connected;
        const scope = resource || cloud.resourceManager.replace(/\/?$/, "/");
        return (await credential.getToken(`${scope}/.default`))?.token ?? "";
    }

    cancel(): void {
        this.#interruption.abort();
    }

    /** azure-native does without it where it cannot be found. */
    async #askLocation(at: string): Promise<string | undefined> {
        const { client } = this.#session;
        return withinTime(this.#session, undefined, async (signal) => {
            const request = { method: "GET", at, apiVersion: GROUPS_VERSION, signal } as const;
            return toText(bodyOf(await client.send(request, [200])).location);
        }).catch(() => undefined);
    }
}
